package org.linli.wishes;

import java.time.Instant;

/**
 * Staff has asked somebody to take a wish that nobody had claimed.
 *
 * @param personId who was asked; 0 for an organisation
 * @param organisationId which organisation was asked; 0 for a person
 * @param dueAt by when she has to answer
 */
public record WishDispatched(long claimId, long wishId, long personId, long organisationId, Instant dueAt) {}
