package org.entente.analyzer.consistency;

import java.util.List;

/** All rules, in the order in which a sheet tells of them. */
final class Rules {

    static final List<Rule> ALL = List.of(
            new CorroborationRule(),
            new QuantityRule(),
            new ValueRule(),
            new DateRule(),
            new PartyRule(),
            new StageRule(),
            new CommitmentRule(),
            new RetellingRule(),
            new DeliveryRule(),
            new PromiseRule(),
            new ExistenceRule(),
            new FigureRule(),
            new GrowthRule(),
            new SumRule(),
            new CumulativeRule(),
            new UnitRule(),
            new RankRule(),
            new ShareRule(),
            new ForecastRule());

    private Rules() {}
}
