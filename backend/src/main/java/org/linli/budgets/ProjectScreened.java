package org.linli.budgets;

/** Staff has accepted or declined what somebody has proposed. */
public record ProjectScreened(long projectId, long personId) {}
