package org.linli.wishes.wish;

import java.time.Duration;
import java.util.Map;
import org.linli.shared.VerificationLevel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for wishes everywhere, and in communities that want it otherwise.
 *
 * @param level what somebody must be to claim
 * @param openFor how long a wish can be claimed that says no day
 * @param deadline how long a claim has
 * @param extension how much longer it has when the wisher agrees
 * @param reminder how long before its end whoever has claimed is reminded
 * @param silence after how long staff asks a wisher who has not confirmed
 * @param patience after how long staff may ask somebody to take a wish that nobody has claimed
 * @param answer how long whoever is asked has to answer
 * @param policy what communities allow
 * @param communities what single communities allow, by their id
 */
@ConfigurationProperties("linli.wishes")
public record WishSettings(
        @DefaultValue("PHONE") VerificationLevel level,
        @DefaultValue("90d") Duration openFor,
        @DefaultValue("14d") Duration deadline,
        @DefaultValue("14d") Duration extension,
        @DefaultValue("3d") Duration reminder,
        @DefaultValue("7d") Duration silence,
        @DefaultValue("7d") Duration patience,
        @DefaultValue("3d") Duration answer,
        @DefaultValue WishPolicy policy,
        @DefaultValue Map<Long, WishPolicy> communities) {

    public WishSettings {
        communities = Map.copyOf(communities);
    }

    /** What the community allows. */
    public WishPolicy of(long communityId) {
        return communities.getOrDefault(communityId, policy);
    }
}
