namespace NtmGraph.Benchmarks;

/// <summary>Writes the made-up country as a data package, the same each time.</summary>
internal static class NationalPackage
{
    public static void Write(string folder, NationalSize size)
    {
        Directory.CreateDirectory(folder);
        var tables = new List<string>();
        void Table(string name, string header, IEnumerable<string> rows)
        {
            File.WriteAllLines(Path.Combine(folder, name + ".csv"), rows.Prepend(header));
            tables.Add($$"""{"name": "{{name}}", "path": "{{name}}.csv", "profile": "tabular-data-resource"}""");
        }

        var units = new NationalUnits(size);
        Table("sources", "code,title", ["made-up,Made-up national data"]);
        Table("units", "code,name,kind,parent_code,valid_from,valid_to", units.Rows);
        Table("successions", "effective_on,from_code,to_code,extent,source", units.Successions);
        Table("criteria_sets", "code,name,level,tier,applies_to,valid_from,source", NationalCriteria.Sets);
        Table("criteria", "set_code,number,name,group", NationalCriteria.Criteria);
        Table("recognitions", "unit_code,tier,attained_year,decided_on,decision,confidence,source", NationalRecognitions.Rows(units));
        Table("register_coverage", "unit_code,level,tier,valid_from,source", NationalRecognitions.Coverage);
        Table("assessments", "unit_code,set_code,criterion_number,year,result,value,confidence,source", NationalCriteria.Assessments(units, size));
        Table("measures", "code,name,unit", NationalCampaigns.Measures);
        Table("campaigns", "code,name,unit_code,starts_on,ends_on,source", NationalCampaigns.Campaigns(units, size));
        Table("campaign_results", "campaign_code,unit_code,measure,value,bound,as_of,source", NationalCampaigns.Results(units, size));
        Table("targets", "code,unit_code,level,tier,mode,value,baseline_on,due_on,confidence,source", NationalRecognitions.Targets(units, size));
        Table("published_figures",
            "code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,published_on,source",
            NationalRecognitions.PublishedFigures(units, size));
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), $$"""
            {"profile": "tabular-data-package", "name": "national", "title": "Made-up national data", "version": "1.0.0",
             "reference_date": "{{NationalSize.LastYear}}-12-31",
             "resources": [{{string.Join(",\n  ", tables)}}]}
            """);
    }
}
