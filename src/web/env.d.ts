/// <reference types="vite/client" />

// The first query of the README; see vite.config.ts.
declare const FIRST_QUERY: string;
