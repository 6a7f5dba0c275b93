package org.linli.organisation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree that everything hangs on. */
@Service
public class Organisations {

    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    private final OrganisationMapper mapper;
    private final Ids ids;
    private final Clock clock;

    Organisations(OrganisationMapper mapper, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.ids = ids;
        this.clock = clock;
    }

    /** The node with this id, whoever asks. */
    public Optional<Organisation> find(long id) {
        return mapper.findAllById(List.of(id)).stream().findFirst();
    }

    /** The nodes with these ids by their id; ids that name nothing are left out. */
    public Map<Long, Organisation> byId(Collection<Long> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : mapper.findAllById(wanted).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** The node, if everybody may see it: households are shown by those who keep them. */
    public Optional<Organisation> findPublic(long id) {
        return find(id).filter(node -> node.kind() != OrganisationKind.HOUSEHOLD);
    }

    /** Up to {@code most} households at these nodes or under them, each node named by its path; in the order of the paths. */
    public List<Organisation> householdsUnder(Collection<String> paths, int most) {
        return paths.isEmpty() ? List.of() : mapper.findHouseholds(paths, most);
    }

    List<Organisation> children(Organisation node, Page page) {
        return mapper.findChildren(node.id(), page.afterOr(new Cursor(0, 0)).id(), page.limit());
    }

    List<Organisation> households(Organisation node, Page page) {
        return mapper.findHouseholdsAfter(
                node.path(), page.afterOr(new Cursor(0, 0)).id(), page.limit());
    }

    List<Organisation> communities(@Nullable Long under, @Nullable String text, Page page) {
        var path = under == null ? null : find(under).map(Organisation::path).orElse("-");
        return mapper.findCommunities(path, text, page.afterOr(new Cursor(0, 0)).id(), page.limit());
    }

    /**
     * Adds a node and counts it at every node above, in one transaction.
     *
     * @param parent the node right above; null for a district
     */
    @Transactional
    public Organisation add(@Nullable Organisation parent, OrganisationKind kind, String name) {
        var id = ids.next();
        var community = kind == OrganisationKind.COMMUNITY ? Long.valueOf(id) : communityOf(parent);
        var zone = parent == null ? DEFAULT_ZONE : parent.zone();
        var path = Organisation.pathOf(parent, id);
        var node = new Organisation(
                id, parent == null ? null : parent.id(), community, kind, name, path, null, null, null, zone);
        mapper.insert(node, clock.instant());
        if (parent != null) {
            mapper.countOneMore(parent.lineage(), kind);
        }
        return node;
    }

    private static @Nullable Long communityOf(@Nullable Organisation parent) {
        return parent == null ? null : parent.communityId();
    }
}
