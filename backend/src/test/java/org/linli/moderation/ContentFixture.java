package org.linli.moderation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.shared.persistence.Ids;
import org.linli.testing.GraphQlClient;
import org.linli.wechat.WeChatGateway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes contents for tests: nicknames of people of their own, as if WeChat had said this or that. */
@Component
public class ContentFixture {

    private final Moderation moderation;
    private final ContentMapper mapper;
    private final PictureCheckMapper pictures;
    private final ContentStates states;
    private final Authors authors;
    private final ModerationSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ContentFixture(
            Moderation moderation,
            ContentMapper mapper,
            PictureCheckMapper pictures,
            ContentStates states,
            Authors authors,
            ModerationSettings settings,
            Ids ids,
            Clock clock,
            GraphQlClient client,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.moderation = moderation;
        this.mapper = mapper;
        this.pictures = pictures;
        this.states = states;
        this.authors = authors;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.client = client;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Moderation that asks another WeChat. */
    public Moderation asking(WeChatGateway weChat) {
        var checks = new ContentChecks(settings, authors, weChat);
        return new KeptContents(checks, mapper, pictures, states, authors, settings, ids, clock);
    }

    /** A content of a new person of the node that waits for staff. */
    public long open(Organisation node) {
        return of(resident(node), ModerationOrigin.WECHAT_UNSURE);
    }

    /** A content of the person; passed when nothing makes it wait. */
    long of(GraphQlClient.Caller author, @Nullable ModerationOrigin origin) {
        keep(new Verdict(submission(author.personId()), origin, false, List.of()));
        return mapper.idOf(ContentKind.NICKNAME, author.personId()).orElseThrow();
    }

    Submission submission(long authorId) {
        return new Submission(ContentKind.NICKNAME, authorId, "邻居" + UUID.randomUUID(), List.of());
    }

    ContentState keep(Verdict verdict) {
        var state = transaction.execute(
                status -> moderation.keep(verdict, verdict.submission().authorId()));
        return state == null ? ContentState.IN_REVIEW : state;
    }

    ContentState state(long id) {
        return mapper.findAllById(List.of(id)).getFirst().state();
    }

    ModerationOrigin origin(long id) {
        return mapper.findAllById(List.of(id)).getFirst().origin();
    }

    /** A new person with a phone number who belongs to the node, or to none. */
    GraphQlClient.Caller resident(@Nullable Organisation node) {
        var person = client.someone();
        jdbc.update(
                "update person set level = 'PHONE', community_id = ? where id = ?",
                node == null ? null : node.communityId(),
                person.personId());
        return person;
    }
}
