package org.linli.organisation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AtNode;

/**
 * A node of the tree from district to household.
 *
 * @param id the node's id
 * @param parentId the node right above; null at the top
 * @param communityId the community at the node or above it; null above communities
 * @param path ids from the top down to the node in base 36, each followed by a full stop; begins with the path of every
 *     node above
 * @param population people who live there, as published
 * @param zone time zone of the place, for example Asia/Shanghai
 */
public record Organisation(
        long id,
        @Nullable Long parentId,
        @Nullable Long communityId,
        OrganisationKind kind,
        String name,
        String path,
        @Nullable Integer population,
        @Nullable String introduction,
        @Nullable String phone,
        String zone)
        implements AtNode {

    /** Ids of the nodes from the top down to this one. */
    public List<Long> lineage() {
        return Arrays.stream(path.split("\\."))
                .map(part -> Long.parseLong(part, Character.MAX_RADIX))
                .toList();
    }

    static String pathOf(@Nullable Organisation parent, long id) {
        return (parent == null ? "" : parent.path) + Long.toString(id, Character.MAX_RADIX) + ".";
    }
}
