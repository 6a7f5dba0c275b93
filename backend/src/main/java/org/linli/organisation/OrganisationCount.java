package org.linli.organisation;

/** How many nodes of a kind stand anywhere below a node. */
record OrganisationCount(long organisationId, OrganisationKind kind, int total) {}
