package org.linli.organisation;

import graphql.relay.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.shared.errors.Fault;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the tree. */
@Controller
class OrganisationController {

    private static final int LONGEST_SEARCH = 40;
    private static final int MOST_TEAMS = 100;

    private final Organisations organisations;
    private final OrganisationMapper mapper;

    OrganisationController(Organisations organisations, OrganisationMapper mapper) {
        this.organisations = organisations;
        this.mapper = mapper;
    }

    @QueryMapping
    Optional<Organisation> organisation(@Argument long id) {
        return organisations.findPublic(id);
    }

    @QueryMapping
    Connection<Organisation> communities(
            @Argument int first, @Argument @Nullable String after, @Argument @Nullable CommunityFilter filter) {
        var page = Page.of("communities", first, after);
        var under = filter == null ? null : filter.organisationId();
        var text = filter == null ? null : filter.text();
        if (text != null && !Text.isLine(text, 1, LONGEST_SEARCH)) {
            throw Fault.badInput("text", 1, LONGEST_SEARCH);
        }
        return page.connect(organisations.communities(under, text, page), OrganisationController::position);
    }

    @SchemaMapping
    Connection<Organisation> children(
            Organisation organisation, @Argument int first, @Argument @Nullable String after) {
        var page = Page.of("children", first, after);
        return page.connect(organisations.children(organisation, page), OrganisationController::position);
    }

    @SchemaMapping
    Connection<Organisation> households(
            Organisation organisation, @Argument int first, @Argument @Nullable String after) {
        var page = Page.of("households", first, after);
        return page.connect(organisations.households(organisation, page), OrganisationController::position);
    }

    @BatchMapping
    Map<Organisation, Organisation> parent(List<Organisation> nodes) {
        return References.toOne(nodes, Organisation::parentId, organisations::byId);
    }

    @BatchMapping
    Map<Organisation, List<Organisation>> ancestors(List<Organisation> nodes) {
        var found = organisations.byId(nodes.stream()
                .map(OrganisationController::idsAbove)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
        return nodes.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        node -> idsAbove(node).stream().map(found::get).toList(),
                        (one, same) -> one));
    }

    @BatchMapping
    Map<Organisation, List<OrganisationCount>> counts(List<Organisation> nodes) {
        return References.toMany(nodes, Organisation::id, OrganisationCount::organisationId, mapper::findCounts);
    }

    @BatchMapping
    Map<Organisation, List<Team>> teams(List<Organisation> nodes) {
        return References.toMany(
                nodes, Organisation::id, Team::organisationId, ids -> mapper.findTeams(ids, MOST_TEAMS));
    }

    private static List<Long> idsAbove(Organisation node) {
        var lineage = node.lineage();
        return lineage.subList(0, lineage.size() - 1);
    }

    private static Cursor position(Organisation node) {
        return new Cursor(0, node.id());
    }

    record CommunityFilter(@Nullable Long organisationId, @Nullable String text) {}
}
