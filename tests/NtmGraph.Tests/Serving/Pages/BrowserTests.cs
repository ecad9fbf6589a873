namespace NtmGraph.Tests;

/// <summary>
/// The pages in a real browser. Every script also fails where a page asks another host for anything, gets an error, or writes
/// one to the console.
/// </summary>
[OneDatabase]
public class BrowserTests(ShippedServer shipped)
{
    [Fact]
    public Task Banana_Cake_Pop_opens_on_the_first_query_completes_a_field_and_runs_it() => Passes("ide.mjs");

    [Fact]
    public Task GraphiQL_opens_on_the_question_of_its_address_and_runs_it() => Passes("graphiql.mjs");

    [Fact]
    public Task The_dashboard_shows_the_figures_of_the_news_text_with_all_that_goes_with_them() => Passes("figures.mjs");

    [Fact]
    public Task Unit_day_language_and_view_stand_in_the_address_and_come_back_from_it() => Passes("address.mjs");

    [Fact]
    public Task A_part_of_the_dashboard_gives_its_query_its_table_and_its_citation() => Passes("actions.mjs");

    [Fact]
    public Task A_link_leads_to_the_top_of_a_page_and_paper_has_what_the_figures_rest_on() => Passes("reading.mjs");

    [Fact]
    public Task Axe_finds_no_violation_on_any_view() => Passes("accessibility.mjs");

    [Fact]
    public Task The_map_shows_each_province_where_it_is_and_tells_its_figure_by_pointer_key_and_touch() => Passes("map.mjs");

    [Fact]
    public Task The_ranking_is_ordered_and_narrowed_and_units_are_compared_by_a_link_that_shows_the_same_again() => Passes("compare.mjs");

    [Fact]
    public Task Days_have_names_and_what_is_not_there_on_a_day_leads_to_the_nearest_that_is() => Passes("nearest.mjs");

    [Fact]
    public Task A_page_is_light_to_fetch_and_hardly_moves_while_it_comes() => Passes("light.mjs");

    [Fact]
    public Task Each_page_can_be_read_and_left_for_another_without_scripts() => Passes("plain.mjs");

    [Fact]
    public Task The_catalogue_fits_every_window_and_axe_finds_no_violation_in_it() => Passes("catalogue.mjs");

    [Fact]
    public Task Figures_charts_and_the_map_are_taken_away_as_pictures_that_stand_by_themselves() => Passes("pictures.mjs");

    [Fact]
    public async Task A_part_is_shown_in_a_frame_by_the_sites_that_may_and_is_as_high_as_its_content()
    {
        await using var framed = await TestServer.Start(settings: new() { ["Pages:Framers"] = "http://news.example" });
        await Browser.Passes("embed.mjs", framed);
    }

    [Fact]
    public Task Lighthouse_finds_the_pages_accessible_well_made_and_fit_for_search_engines() => Passes("lighthouse.mjs");

    [Fact]
    public async Task The_code_of_the_pages_fits_the_schema_and_its_operations()
    {
        Built.Required();
        var (exitCode, output) = await NodeScript.Run("pages.mjs");
        Assert.True(exitCode == 0, output);
    }

    private Task Passes(string script) => Browser.Passes(script, shipped.Server);
}
