package org.linli.halls;

import graphql.GraphQLContext;
import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.ballots.Ballot;
import org.linli.ballots.BallotOffice;
import org.linli.ballots.BallotSubject;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.errors.Fault;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.linli.stations.Station;
import org.linli.stations.Stations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves topics to those who read them. */
@Controller
class TopicController {

    private static final Cursor LATEST = new Cursor(0, Long.MAX_VALUE);
    private static final String VERSIONS = "topicVersions";
    private static final String STEPS = "topicSteps";
    private static final String BALLOTS = "topicBallots";
    private static final int MOST_SIMILAR = 20;
    private static final int MOST_BALLOTS = 10;

    private final Topics topics;
    private final TopicTitles titles;
    private final Halls halls;
    private final Rules rules;
    private final TopicVersionMapper versions;
    private final SecondMapper seconds;
    private final StanceMapper stances;
    private final Residents residents;
    private final Stations stations;
    private final Organisations organisations;

    TopicController(
            Topics topics,
            TopicTitles titles,
            Halls halls,
            Rules rules,
            TopicVersionMapper versions,
            TopicStepMapper steps,
            SecondMapper seconds,
            StanceMapper stances,
            BallotOffice ballots,
            Residents residents,
            Stations stations,
            Organisations organisations,
            BatchLoaderRegistry loaders) {
        this.topics = topics;
        this.titles = titles;
        this.halls = halls;
        this.rules = rules;
        this.versions = versions;
        this.seconds = seconds;
        this.stances = stances;
        this.residents = residents;
        this.stations = stations;
        this.organisations = organisations;
        loaders.<FirstOf, List<TopicVersion>>forName(VERSIONS)
                .registerMappedBatchLoader((asked, environment) ->
                        Mono.fromSupplier(() -> FirstOf.load(asked, TopicVersion::topicId, versions::findShownOf)));
        loaders.<FirstOf, List<TopicStep>>forName(STEPS)
                .registerMappedBatchLoader((asked, environment) ->
                        Mono.fromSupplier(() -> FirstOf.load(asked, TopicStep::topicId, steps::findOf)));
        loaders.<FirstOf, List<Ballot>>forName(BALLOTS)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> FirstOf.load(
                        asked,
                        Ballot::subjectId,
                        (ids, most) -> ballots.about(BallotSubject.TOPIC, ids).values().stream()
                                .flatMap(List::stream)
                                .toList())));
    }

    @QueryMapping
    Optional<Topic> topic(@Argument long id, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        Sources.of(environment).add(Topics.SOURCE, id);
        return topics.findVisible(viewer, id);
    }

    @QueryMapping
    Connection<Topic> topics(
            @Argument long hallId,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable TopicFilter filter,
            DataFetchingEnvironment environment) {
        var page = Page.of("topics", first, after);
        var asked = filter == null ? TopicFilter.ALL : filter;
        Sources.of(environment).add(Topics.LIST, hallId);
        var before = page.afterOr(LATEST).id();
        var rows = topics.shown(hallId, asked.stage(), asked.status(), before, page.limit());
        note(rows, environment);
        return page.connect(rows, topic -> new Cursor(0, topic.id()));
    }

    @QueryMapping
    List<Topic> similarTopics(
            @Argument long hallId, @Argument String title, @Argument int first, DataFetchingEnvironment environment) {
        if (first < 1 || first > MOST_SIMILAR) {
            throw Fault.badInput("first", MOST_SIMILAR);
        }
        var found = titles.like(hallId, title, first);
        note(found, environment);
        return found;
    }

    @SchemaMapping(typeName = "Viewer", field = "topics")
    Connection<Topic> ownTopics(
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("owntopics", first, after);
        var rows = topics.raisedBy(viewer.personId(), page.afterOr(LATEST).id(), page.limit());
        return page.connect(rows, topic -> new Cursor(0, topic.id()));
    }

    private static void note(List<Topic> rows, DataFetchingEnvironment environment) {
        var sources = Sources.of(environment);
        rows.forEach(topic -> sources.add(Topics.SOURCE, topic.id()));
    }

    @BatchMapping(typeName = "Topic", field = "hall")
    Map<Topic, Hall> hallOfTopic(List<Topic> topics, GraphQLContext context) {
        var sources = Sources.of(context);
        topics.forEach(topic -> sources.add(Halls.SOURCE, topic.hallId()));
        return References.toOne(topics, Topic::hallId, halls::byId);
    }

    @BatchMapping(typeName = "Topic")
    Map<Topic, PublicPerson> raiser(List<Topic> topics, GraphQLContext context) {
        return PeopleInAnswer.note(References.toOne(topics, Topic::raisedBy, residents::people), context);
    }

    @BatchMapping(typeName = "Topic")
    Map<Topic, Station> station(List<Topic> topics, GraphQLContext context) {
        var found = References.toOne(topics, Topic::stationId, stations::byId);
        var sources = Sources.of(context);
        found.values().forEach(station -> sources.add(Stations.SOURCE, station.id()));
        return found;
    }

    @BatchMapping(typeName = "Topic", field = "node")
    Map<Topic, Organisation> nodeOfTopic(List<Topic> topics) {
        return References.toOne(topics, Topic::subjectId, organisations::byId);
    }

    @BatchMapping(typeName = "Topic")
    Map<Topic, Topic> mergedInto(List<Topic> merged, GraphQLContext context) {
        var sources = Sources.of(context);
        merged.stream().map(Topic::mergedId).filter(id -> id != null).forEach(id -> sources.add(Topics.SOURCE, id));
        return References.toOne(merged, Topic::mergedId, this::shown);
    }

    private Map<Long, Topic> shown(Collection<Long> ids) {
        return topics.byId(ids).values().stream()
                .filter(Topic::isShown)
                .collect(Collectors.toMap(Topic::id, Function.identity()));
    }

    @BatchMapping(typeName = "Topic")
    Map<Topic, TopicVersion> votedVersion(List<Topic> topics) {
        return References.toOne(topics, Topic::votedVersionId, this::shownVersions);
    }

    private Map<Long, TopicVersion> shownVersions(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : versions.findAllById(ids).stream()
                        .filter(TopicVersion::isShown)
                        .collect(Collectors.toMap(TopicVersion::id, Function.identity()));
    }

    @BatchMapping(typeName = "Topic", field = "rules")
    Map<Topic, HallRules> rulesOfTopic(List<Topic> topics) {
        return References.toOne(topics, Topic::rulesId, rules::byId);
    }

    @SchemaMapping(typeName = "Topic", field = "versions")
    CompletableFuture<List<TopicVersion>> versions(
            Topic topic, @Argument int first, DataFetchingEnvironment environment) {
        return load(environment, VERSIONS, FirstOf.of(topic.id(), first));
    }

    @SchemaMapping(typeName = "Topic", field = "timeline")
    CompletableFuture<List<TopicStep>> timeline(Topic topic, @Argument int first, DataFetchingEnvironment environment) {
        return load(environment, STEPS, FirstOf.of(topic.id(), first));
    }

    @SchemaMapping(typeName = "Topic", field = "ballots")
    CompletableFuture<List<Ballot>> ballots(Topic topic, @Argument int first, DataFetchingEnvironment environment) {
        var sources = Sources.of(environment);
        return TopicController.<Ballot>load(environment, BALLOTS, FirstOf.of(topic.id(), first, MOST_BALLOTS))
                .thenApply(found -> {
                    found.forEach(ballot -> sources.add(Ballot.SOURCE, ballot.id()));
                    return found;
                });
    }

    private static <T> CompletableFuture<List<T>> load(
            DataFetchingEnvironment environment, String loader, FirstOf asked) {
        Sources.of(environment).add(Topics.SOURCE, asked.id());
        DataLoader<FirstOf, List<T>> rows = environment.getDataLoader(loader);
        return rows.load(asked);
    }

    @BatchMapping(typeName = "TopicVersion", field = "author")
    Map<TopicVersion, PublicPerson> authorOfVersion(List<TopicVersion> versions, GraphQLContext context) {
        return PeopleInAnswer.note(References.toOne(versions, TopicVersion::authorId, residents::people), context);
    }

    @SchemaMapping(typeName = "Topic")
    boolean viewerHasRaised(Topic topic, @ContextValue Viewer viewer) {
        return topic.raisedBy() == viewer.personId();
    }

    @BatchMapping(typeName = "Topic")
    Map<Topic, Boolean> viewerHasSeconded(List<Topic> topics, @ContextValue Viewer viewer) {
        var mine = seconds.secondedBy(viewer.personId(), ids(topics));
        return topics.stream().collect(Collectors.toMap(Function.identity(), topic -> mine.contains(topic.id())));
    }

    @BatchMapping(typeName = "Topic")
    Map<Topic, TopicStanceKind> viewerStance(List<Topic> topics, @ContextValue Viewer viewer) {
        var mine = stances.takenBy(viewer.personId(), ids(topics)).stream()
                .collect(Collectors.toMap(StanceMapper.Taken::topicId, StanceMapper.Taken::stance));
        var found = new HashMap<Topic, TopicStanceKind>();
        topics.stream()
                .filter(topic -> mine.containsKey(topic.id()))
                .forEach(topic -> found.put(topic, mine.get(topic.id())));
        return found;
    }

    @SchemaMapping(typeName = "Topic")
    boolean hiddenFromOthers(Topic topic, @ContextValue Viewer viewer) {
        return !viewer.isStranger()
                && topic.raisedBy() == viewer.personId()
                && !topic.isShown()
                && topic.status() != TopicStatus.WITHDRAWN;
    }

    private static List<Long> ids(List<Topic> topics) {
        return topics.stream().map(Topic::id).toList();
    }

    record TopicFilter(@Nullable TopicStage stage, @Nullable TopicStatus status) {

        static final TopicFilter ALL = new TopicFilter(null, null);
    }
}
