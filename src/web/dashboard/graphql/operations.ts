import type * as types from './types.ts';

const texts = import.meta.glob<string>('../../../../schema/operations/*.graphql', { query: '?raw', import: 'default', eager: true });

// A document of schema/operations, which the server knows by name.
export interface Operation<Data, Variables> {
  name: string;
  text: string;
  // Never filled in: what the types of its answer and its variables are.
  types?: (variables: Variables) => Data;
}

function operation<Data, Variables>(name: string): Operation<Data, Variables> {
  const text = texts[`../../../../schema/operations/${name}.graphql`]!;
  return { name, text: text.replace(/^# (variables|nothing|tool): .*\n/gm, '') };
}

export const operations = {
  bounds: operation<types.UnitBoundsQuery, types.UnitBoundsQueryVariables>('UnitBounds'),
  campaignTotals: operation<types.CampaignTotalsQuery, types.CampaignTotalsQueryVariables>('CampaignTotals'),
  comparison: operation<types.UnitComparisonQuery, types.UnitComparisonQueryVariables>('UnitComparison'),
  coverage: operation<types.CoverageQuery, types.CoverageQueryVariables>('Coverage'),
  criteriaHeatMap: operation<types.CriteriaHeatMapQuery, types.CriteriaHeatMapQueryVariables>('CriteriaHeatMap'),
  criteriaSets: operation<types.CriteriaSetsQuery, types.CriteriaSetsQueryVariables>('CriteriaSets'),
  map: operation<types.ProvinceMapQuery, types.ProvinceMapQueryVariables>('ProvinceMap'),
  publishedFigures: operation<types.PublishedFiguresQuery, types.PublishedFiguresQueryVariables>('PublishedFigures'),
  ranking: operation<types.ProvinceRankingQuery, types.ProvinceRankingQueryVariables>('ProvinceRanking'),
  rates: operation<types.RecognitionRatesQuery, types.RecognitionRatesQueryVariables>('RecognitionRates'),
  readiness: operation<types.ReadinessListQuery, types.ReadinessListQueryVariables>('ReadinessList'),
  search: operation<types.UnitSearchQuery, types.UnitSearchQueryVariables>('UnitSearch'),
  targets: operation<types.TargetsQuery, types.TargetsQueryVariables>('Targets'),
  tiers: operation<types.RankingByTierQuery, types.RankingByTierQueryVariables>('RankingByTier'),
  timeSpan: operation<types.TimeSpanQuery, types.TimeSpanQueryVariables>('TimeSpan'),
  trend: operation<types.RecognitionTrendQuery, types.RecognitionTrendQueryVariables>('RecognitionTrend'),
  unit: operation<types.UnitProfileQuery, types.UnitProfileQueryVariables>('UnitProfile'),
  unitsBelow: operation<types.UnitsBelowQuery, types.UnitsBelowQueryVariables>('UnitsBelow'),
};
