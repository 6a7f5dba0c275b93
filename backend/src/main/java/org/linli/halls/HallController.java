package org.linli.halls;

import graphql.GraphQLContext;
import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.ballots.Ballot;
import org.linli.ballots.BallotMode;
import org.linli.ballots.BallotOffice;
import org.linli.ballots.ElectorUnit;
import org.linli.ballots.Share;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves halls and their rules. */
@Controller
class HallController {

    private static final String RULES = "hallRulesOf";
    private static final String IN_FORCE = "hallRulesInForce";
    private static final String YEARS = "hallYears";

    private final Halls halls;
    private final Rules rules;
    private final Organisations organisations;
    private final Residents residents;
    private final BallotOffice ballots;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    HallController(
            Halls halls,
            Rules rules,
            HallNumbers numbers,
            Organisations organisations,
            Residents residents,
            BallotOffice ballots,
            BatchLoaderRegistry loaders,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.halls = halls;
        this.rules = rules;
        this.organisations = organisations;
        this.residents = residents;
        this.ballots = ballots;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
        loaders.<FirstOf, List<HallYear>>forName(YEARS)
                .registerMappedBatchLoader((asked, environment) ->
                        Mono.fromSupplier(() -> FirstOf.load(asked, HallYear::hallId, numbers::of)));
        loaders.<FirstOf, List<HallRules>>forName(IN_FORCE)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(
                        () -> FirstOf.load(asked, HallRules::hallId, (ids, most) -> rules.inForce(ids))));
        for (var kind : HallRulesKind.values()) {
            register(loaders, RULES + kind, kind);
        }
        register(loaders, RULES, null);
    }

    private void register(BatchLoaderRegistry loaders, String name, @Nullable HallRulesKind kind) {
        loaders.<FirstOf, List<HallRules>>forName(name)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(
                        () -> FirstOf.load(asked, HallRules::hallId, (ids, most) -> rules.of(ids, kind, most))));
    }

    @QueryMapping
    Optional<Hall> hall(@Argument long id, DataFetchingEnvironment environment) {
        Sources.of(environment).add(Halls.SOURCE, id);
        return halls.find(id);
    }

    @QueryMapping
    Connection<Hall> halls(
            @Argument @Nullable Long under,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        var page = Page.of("halls", first, after);
        var node = under == null ? Halls.EVERYWHERE : under;
        var rows = halls.under(node, page.afterOr(new Cursor(0, 0)).id(), page.limit());
        var sources = Sources.of(environment);
        sources.add(Halls.LISTS, node);
        rows.forEach(hall -> sources.add(Halls.SOURCE, hall.id()));
        return page.connect(rows, hall -> new Cursor(0, hall.id()));
    }

    @QueryMapping
    Optional<HallRules> hallRules(@Argument long id, DataFetchingEnvironment environment) {
        var found = rules.find(id);
        found.ifPresent(version -> Sources.of(environment).add(Halls.SOURCE, version.hallId()));
        return found;
    }

    @BatchMapping(typeName = "Organisation")
    Map<Organisation, Hall> hall(List<Organisation> nodes, GraphQLContext context) {
        var found = References.toOne(nodes, Organisation::id, halls::at);
        var sources = Sources.of(context);
        nodes.forEach(node -> sources.add(Halls.LISTS, node.id()));
        found.values().forEach(hall -> sources.add(Halls.SOURCE, hall.id()));
        return found;
    }

    @BatchMapping
    Map<Hall, Organisation> organisation(List<Hall> halls) {
        return References.toOne(halls, Hall::organisationId, organisations::byId);
    }

    @BatchMapping
    Map<Hall, PublicPerson> convener(List<Hall> halls, GraphQLContext context) {
        return PeopleInAnswer.note(References.toOne(halls, Hall::convenerId, residents::people), context);
    }

    @SchemaMapping(typeName = "Hall", field = "rules")
    CompletableFuture<List<HallRules>> rulesOf(
            Hall hall,
            @Argument int first,
            @Argument @Nullable HallRulesKind kind,
            DataFetchingEnvironment environment) {
        Sources.of(environment).add(Halls.SOURCE, hall.id());
        return load(environment, kind == null ? RULES : RULES + kind, FirstOf.of(hall.id(), first));
    }

    @SchemaMapping
    CompletableFuture<List<HallRules>> rulesInForce(
            Hall hall, @Argument int first, DataFetchingEnvironment environment) {
        var sources = Sources.of(environment);
        sources.add(Halls.SOURCE, hall.id());
        sources.endsAt(rules.endOfToday());
        return load(environment, IN_FORCE, FirstOf.of(hall.id(), first));
    }

    @SchemaMapping
    CompletableFuture<List<HallYear>> years(Hall hall, @Argument int first, DataFetchingEnvironment environment) {
        Sources.of(environment).add(HallNumbers.SOURCE, hall.id());
        return load(environment, YEARS, FirstOf.of(hall.id(), first));
    }

    private static <T> CompletableFuture<List<T>> load(
            DataFetchingEnvironment environment, String loader, FirstOf asked) {
        DataLoader<FirstOf, List<T>> rows = environment.getDataLoader(loader);
        return rows.load(asked);
    }

    @BatchMapping(typeName = "HallRules", field = "hall")
    Map<HallRules, Hall> hallOfRules(List<HallRules> versions) {
        return References.toOne(versions, HallRules::hallId, halls::byId);
    }

    @BatchMapping(typeName = "HallRules")
    Map<HallRules, Ballot> ballot(List<HallRules> versions, GraphQLContext context) {
        var found = References.toOne(versions, HallRules::ballotId, ballots::byId);
        var sources = Sources.of(context);
        found.values().forEach(ballot -> sources.add(Ballot.SOURCE, ballot.id()));
        return found;
    }

    @MutationMapping
    HallSavePayload hallSave(
            @Argument HallSaveInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "hallSave", input);
        var outcome = idempotency.once(request, Done.class, () -> new Done(halls.save(viewer, input.content())));
        var done = outcome.value();
        return new HallSavePayload(
                done == null ? null : halls.find(done.id()).orElse(null),
                userErrors.of(HallErrorCode.class, outcome, environment.getLocale()));
    }

    @MutationMapping
    RulesProposePayload rulesPropose(
            @Argument RulesProposeInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "rulesPropose", input);
        var outcome = idempotency.once(request, Done.class, () -> new Done(rules.propose(viewer, input.proposal())));
        var done = outcome.value();
        return new RulesProposePayload(
                done == null ? null : rules.find(done.id()).orElse(null),
                userErrors.of(HallErrorCode.class, outcome, environment.getLocale()));
    }

    record Done(long id) {}

    record HallSaveInput(
            long organisationId,
            String name,
            String introduction,
            @Nullable Long convenerId,
            int secondsNeeded,
            int secondingDays,
            @Nullable String clientRequestId) {

        private Halls.HallContent content() {
            return new Halls.HallContent(organisationId, name, introduction, convenerId, secondsNeeded, secondingDays);
        }
    }

    record RulesProposeInput(
            long hallId,
            HallRulesKind kind,
            String text,
            LocalDate inForceFrom,
            BallotMode mode,
            ElectorUnit unit,
            @Nullable Share quorum,
            Share majority,
            Instant closesAt,
            @Nullable String clientRequestId) {

        private Rules.Proposal proposal() {
            return new Rules.Proposal(hallId, kind, text, inForceFrom, mode, unit, quorum, majority, closesAt);
        }
    }

    record HallSavePayload(@Nullable Hall hall, List<UserError<HallErrorCode>> userErrors) {}

    record RulesProposePayload(@Nullable HallRules rules, List<UserError<HallErrorCode>> userErrors) {}
}
