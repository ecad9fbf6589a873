using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmGraph.Serving;

/// <summary>
/// What a page says by itself: to readers who run no scripts, to search engines, and to whatever shows a preview of a link.
/// </summary>
/// <param name="Language">The language, as "vi".</param>
/// <param name="Title">The title of the page.</param>
/// <param name="Headline">The title of a preview: what the page says, in a line.</param>
/// <param name="Description">More of it, in a sentence or two.</param>
/// <param name="Address">The address of the page, from the address of this server on.</param>
/// <param name="Languages">The same page in each language, from the address of this server on.</param>
/// <param name="Body">What readers without scripts see, as HTML.</param>
/// <param name="Answers">
/// The answers that the scripts of the page ask for first, so that they need not: the data, each under the name of its operation and its
/// variables, as <c>UnitProfile {"unit":"19"}</c>.
/// </param>
public sealed record PageText(
    string Language, string Title, string Headline, string Description, string Address, IReadOnlyDictionary<string, string> Languages, string Body, IReadOnlyDictionary<string, JsonElement> Answers);

/// <summary>Who writes the text of the dashboard. Called from any thread.</summary>
public delegate Task<PageText> WritePageText(PageRequest asked);

/// <summary>A page that is asked for. One flow of control has it at a time.</summary>
/// <param name="Query">The parameters of its address.</param>
/// <param name="Data">The version of the data.</param>
/// <param name="Ask">Asks a trusted operation with variables.</param>
public sealed record PageRequest(IQueryCollection Query, DataVersion Data, Func<string, JsonObject, Task<PageAnswer>> Ask);

/// <summary>The answer to an operation.</summary>
/// <param name="Data">Its data; null where there is none.</param>
/// <param name="IsWhole">Whether no field of it failed.</param>
public sealed record PageAnswer(JsonElement? Data, bool IsWhole);
