package org.linli.halls;

import graphql.GraphQLContext;
import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.RemoteIdempotency;
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

/** Serves what is said about topics. */
@Controller
class CommentController {

    private static final String REPLIES = "topicReplies";
    private static final int MOST_REPLIES = 20;

    private final Comments comments;
    private final Topics topics;
    private final Residents residents;
    private final Idempotency idempotency;
    private final RemoteIdempotency remote;
    private final UserErrors userErrors;

    CommentController(
            Comments comments,
            Topics topics,
            CommentMapper mapper,
            Residents residents,
            BatchLoaderRegistry loaders,
            Idempotency idempotency,
            RemoteIdempotency remote,
            UserErrors userErrors) {
        this.comments = comments;
        this.topics = topics;
        this.residents = residents;
        this.idempotency = idempotency;
        this.remote = remote;
        this.userErrors = userErrors;
        loaders.<Asked, List<TopicComment>>forName(REPLIES)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> {
                    var topicIds = asked.stream().map(Asked::topicId).collect(Collectors.toSet());
                    var found = FirstOf.load(
                            asked.stream().map(Asked::replies).collect(Collectors.toSet()),
                            TopicComment::parentId,
                            (ids, most) -> mapper.findReplies(topicIds, ids, most));
                    return asked.stream().collect(Collectors.toMap(Function.identity(), of -> found.get(of.replies())));
                }));
    }

    @QueryMapping
    Connection<TopicComment> topicComments(
            @Argument long topicId,
            @Argument @Nullable Long repliesTo,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        var page = Page.of("topiccomments", first, after);
        var sources = Sources.of(environment);
        sources.add(Topics.SOURCE, topicId);
        sources.add(Topics.COMMENTS, topicId);
        var rows = comments.shown(
                topicId, repliesTo, page.afterOr(new Cursor(0, 0)).id(), page.limit());
        return page.connect(rows, comment -> new Cursor(0, comment.id()));
    }

    @SchemaMapping(typeName = "TopicComment", field = "replies")
    CompletableFuture<List<TopicComment>> replies(
            TopicComment comment, @Argument int first, DataFetchingEnvironment environment) {
        var asked = new Asked(comment.topicId(), FirstOf.of(comment.id(), first, MOST_REPLIES));
        if (comment.isReply() || comment.replyCount() == 0) {
            return CompletableFuture.completedFuture(List.of());
        }
        DataLoader<Asked, List<TopicComment>> rows = environment.getDataLoader(REPLIES);
        return rows.load(asked);
    }

    @BatchMapping(typeName = "TopicComment")
    Map<TopicComment, PublicPerson> author(List<TopicComment> comments, GraphQLContext context) {
        return PeopleInAnswer.note(References.toOne(comments, TopicComment::authorId, residents::people), context);
    }

    @MutationMapping
    TopicCommentPayload topicComment(
            @Argument TopicCommentInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicComment", input);
        var outcome = remote.once(
                request,
                Done.class,
                () -> new Done(comments.say(
                        viewer, input.topicId(), input.repliesTo(), input.text(), input.clientRequestId())));
        var comment = outcome.value() == null
                ? null
                : comments.find(outcome.value().id()).orElse(null);
        return new TopicCommentPayload(
                comment,
                comment != null && comment.isShown(),
                userErrors.of(HallErrorCode.class, outcome, environment.getLocale()));
    }

    @MutationMapping
    TopicPayload topicCommentWithdraw(
            @Argument TopicCommentWithdrawInput input,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "topicCommentWithdraw", input);
        var outcome =
                idempotency.once(request, Done.class, () -> new Done(comments.withdraw(viewer, input.commentId())));
        return new TopicPayload(
                outcome.value() == null
                        ? null
                        : topics.findVisible(viewer, outcome.value().id()).orElse(null),
                userErrors.of(HallErrorCode.class, outcome, environment.getLocale()));
    }

    /** The first replies to a comment. */
    private record Asked(long topicId, FirstOf replies) {}

    record Done(long id) {}

    record TopicCommentInput(long topicId, @Nullable Long repliesTo, String text, @Nullable String clientRequestId) {}

    record TopicCommentWithdrawInput(long commentId, @Nullable String clientRequestId) {}

    record TopicCommentPayload(
            @Nullable TopicComment comment, boolean shown, List<UserError<HallErrorCode>> userErrors) {}

    record TopicPayload(@Nullable Topic topic, List<UserError<HallErrorCode>> userErrors) {}
}
