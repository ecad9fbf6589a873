// Banana Cake Pop registers a service worker of this name. Its own would answer for all pages below /graphql/, GraphiQL
// among them, and keep old versions; this one leaves everything to the server.
