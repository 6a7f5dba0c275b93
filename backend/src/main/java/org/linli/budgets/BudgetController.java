package org.linli.budgets;

import graphql.GraphQLContext;
import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.ballots.Ballot;
import org.linli.ballots.BallotOffice;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves rounds and projects to those who read them. */
@Controller
class BudgetController {

    private static final Cursor LATEST = new Cursor(0, Long.MAX_VALUE);
    private static final Cursor FIRST = new Cursor(0, 0);
    private static final String SHOWN = "budgetRoundProjects";
    private static final String OWN = "budgetRoundViewerProjects";

    private final BudgetRounds rounds;
    private final Projects projects;
    private final ProjectScreenings screenings;
    private final Organisations organisations;
    private final Residents residents;
    private final BallotOffice ballots;

    BudgetController(
            BudgetRounds rounds,
            Projects projects,
            ProjectScreenings screenings,
            Organisations organisations,
            Residents residents,
            BallotOffice ballots,
            BatchLoaderRegistry loaders) {
        this.rounds = rounds;
        this.projects = projects;
        this.screenings = screenings;
        this.organisations = organisations;
        this.residents = residents;
        this.ballots = ballots;
        register(loaders, SHOWN, (person, ids, most) -> projects.firstShown(ids, most));
        register(loaders, OWN, projects::firstOf);
    }

    private static void register(BatchLoaderRegistry loaders, String name, FirstProjects.Rows rows) {
        loaders.<FirstProjects, List<Project>>forName(name)
                .registerMappedBatchLoader(
                        (asked, environment) -> Mono.fromSupplier(() -> FirstProjects.load(asked, rows)));
    }

    @QueryMapping
    Optional<BudgetRound> budgetRound(@Argument long id, DataFetchingEnvironment environment) {
        Sources.of(environment).add(BudgetRounds.SOURCE, id);
        return rounds.find(id);
    }

    @QueryMapping
    Connection<BudgetRound> budgetRounds(
            @Argument @Nullable Long under,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        var page = Page.of("budgetrounds", first, after);
        var node = under == null ? BudgetRounds.EVERYWHERE : under;
        var rows = rounds.under(node, page.afterOr(LATEST).id(), page.limit());
        var sources = Sources.of(environment);
        sources.add(BudgetRounds.LISTS, node);
        rows.forEach(round -> sources.add(BudgetRounds.SOURCE, round.id()));
        return page.connect(rows, round -> new Cursor(0, round.id()));
    }

    @QueryMapping
    Connection<Project> projects(
            @Argument long roundId,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        var page = Page.of("projects", first, after);
        Sources.of(environment).add(BudgetRounds.SOURCE, roundId);
        var rows = projects.shown(roundId, page.afterOr(FIRST).id(), page.limit());
        return page.connect(rows, project -> new Cursor(0, project.id()));
    }

    @QueryMapping
    Connection<Project> projectsToScreen(
            @Argument long roundId,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer) {
        var page = Page.of("projectstoscreen", first, after);
        var rows = screenings.waiting(viewer, roundId, page.afterOr(FIRST).id(), page.limit());
        return page.connect(rows, project -> new Cursor(0, project.id()));
    }

    @BatchMapping(typeName = "BudgetRound", field = "organisation")
    Map<BudgetRound, Organisation> organisationOfRound(List<BudgetRound> rounds) {
        return References.toOne(rounds, BudgetRound::organisationId, organisations::byId);
    }

    @BatchMapping(typeName = "BudgetRound", field = "ballot")
    Map<BudgetRound, Ballot> ballotOfRound(List<BudgetRound> rounds, GraphQLContext context) {
        var found = References.toOne(rounds, BudgetRound::ballotId, ballots::byId);
        var sources = Sources.of(context);
        found.values().forEach(ballot -> sources.add(Ballot.SOURCE, ballot.id()));
        return found;
    }

    @SchemaMapping(typeName = "BudgetRound", field = "projects")
    CompletableFuture<List<Project>> projectsOfRound(
            BudgetRound round, @Argument int first, DataFetchingEnvironment environment) {
        Sources.of(environment).add(BudgetRounds.SOURCE, round.id());
        return load(environment, SHOWN, FirstProjects.of(round.id(), 0, first));
    }

    @SchemaMapping(typeName = "BudgetRound")
    CompletableFuture<List<Project>> viewerProjects(
            BudgetRound round, @Argument int first, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        return load(environment, OWN, FirstProjects.of(round.id(), viewer.personId(), first));
    }

    private static CompletableFuture<List<Project>> load(
            DataFetchingEnvironment environment, String loader, FirstProjects asked) {
        DataLoader<FirstProjects, List<Project>> rows = environment.getDataLoader(loader);
        return rows.load(asked);
    }

    @BatchMapping(typeName = "Project", field = "round")
    Map<Project, BudgetRound> roundOfProject(List<Project> projects, GraphQLContext context) {
        var found = References.toOne(projects, Project::roundId, rounds::byId);
        var sources = Sources.of(context);
        found.values().forEach(round -> sources.add(BudgetRounds.SOURCE, round.id()));
        return found;
    }

    @BatchMapping(typeName = "Project", field = "proposer")
    Map<Project, PublicPerson> proposerOfProject(List<Project> projects, GraphQLContext context) {
        var found = References.toOne(projects, Project::proposerId, residents::people);
        var sources = Sources.of(context);
        found.values().forEach(person -> sources.add("person", person.id()));
        return found;
    }

    @SchemaMapping(typeName = "Project", field = "hiddenFromOthers")
    boolean projectHiddenFromOthers(Project project) {
        return !project.isShown() && project.status() != ProjectStatus.WITHDRAWN;
    }
}
