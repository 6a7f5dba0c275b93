package org.linli.stations.running;

import org.jspecify.annotations.Nullable;

/**
 * A station as far as whoever runs it needs it.
 *
 * @param organisationId the node that runs it
 * @param communityId the community of the station; null above communities
 * @param organisationPath of the node that runs it
 */
public record RunStation(long id, long organisationId, @Nullable Long communityId, String organisationPath) {}
