package org.linli.budgets;

import org.linli.shared.rates.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a person may have something checked in budgets.
 *
 * @param project how many projects she may propose
 */
@ConfigurationProperties("linli.rates")
record BudgetRates(@DefaultValue("10/1d") Rate project) {}
