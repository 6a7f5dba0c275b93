package org.linli.wishes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.persistence.Ids;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.TitlePairs;
import org.linli.wishes.WishFixture;
import org.linli.wishes.shelves.Titles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever writes a wish is shown of those that are there. */
@LinliTest
class SimilarWishesTests {

    private static final String SIMILAR =
            "query ($title: String!, $first: Int! = 5) { similarWishes(title: $title, first: $first) { id title wisherName } }";

    private final WishFixture fixture;
    private final GraphQlClient client;
    private final Organisations organisations;
    private final Titles titles;
    private final Ids ids;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller wisher;
    private final GraphQlClient.Caller reader;

    SimilarWishesTests(
            WishFixture fixture,
            GraphQlClient client,
            Organisations organisations,
            Titles titles,
            Ids ids,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            TreeFixture trees) {
        this.fixture = fixture;
        this.client = client;
        this.organisations = organisations;
        this.titles = titles;
        this.ids = ids;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tree = trees.create();
        this.wisher = fixture.resident(tree.grid());
        this.reader = fixture.resident(tree.community());
    }

    @Test
    void openWishesWithATitleLikeItAreShownTheMostAlikeFirst() {
        var bag = wish("给孩子的新书包");
        wish("想要一个轮椅");
        var same = wish("希望有一个书包！");
        wish("卫生间安装扶手");

        assertThat(similar(reader, "给孩子的书包")).containsExactly(bag, same);
        assertThat(similar(reader, "想要一个书包")).containsExactly(same, bag);
        assertThat(similar(reader, "")).isEmpty();
        assertThat(similar(reader, "，。！")).isEmpty();
        assertThat(similar(reader, "想要" + "长".repeat(3000))).isEmpty();
    }

    @Test
    void whatAllSayCountsWhenNothingElseIsSaid() {
        var help = wish("想请人帮忙");

        assertThat(similar(reader, "请人帮忙")).containsExactly(help);
    }

    @Test
    void neitherOwnWishesNorThoseOfOthersPlacesAreShown() {
        wish("想要一个新书包");
        var elsewhere = fixture.resident(tree.sibling());

        assertThat(similar(wisher, "新书包")).isEmpty();
        assertThat(similar(elsewhere, "新书包")).isEmpty();
        assertThat(similar(fixture.withPhone(), "新书包")).isEmpty();
        assertThat(client.nobody().ask(SIMILAR, Map.of("title", "新书包")).errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(reader.ask(SIMILAR, Map.of("title", "新书包", "first", 21)).errorCodes())
                .containsExactly("BAD_REQUEST");
    }

    @Test
    void aTitleIsFoundAsLongAsTheWishCanBeClaimed() {
        var id = wish("想要一个新书包");
        var claimer = fixture.withPhone();
        var claim = fixture.claim(claimer, id, 1);
        assertThat(similar(reader, "新书包")).isEmpty();

        WishFixture.refusals(claimer, "wishGiveUp", Map.of("claimId", claim, "reason", "有事"));
        assertThat(similar(reader, "新书包")).containsExactly(id);

        var anew = Map.of("wishId", id, "content", WishFixture.content(Map.of("title", "一双运动鞋")));
        assertThat(WishFixture.refusals(wisher, "wishEdit", anew)).isEmpty();
        assertThat(similar(reader, "新书包")).isEmpty();
        assertThat(similar(reader, "运动鞋一双")).containsExactly(id);

        jdbc.update("update wish set expires_at = now(3) - interval 1 second where id = ?", id);
        assertThat(similar(reader, "运动鞋")).isEmpty();
        assertThat(WishFixture.refusals(wisher, "wishWithdraw", Map.of("wishId", id)))
                .isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from wish_title where wish_id = ?", Integer.class, id))
                .isZero();
    }

    @Test
    void itCostsTheSameHoweverManyThereAre() {
        var few = rowsRead(communityWith(300));
        var many = rowsRead(communityWith(6000));

        System.out.printf("Rows read for similar wishes among 300: %d, among 6,000: %d%n", few, many);
        assertThat(many).isLessThanOrEqualTo(few + few / 10).isPositive();
    }

    private long communityWith(int wishes) {
        var community = organisations.add(tree.street(), OrganisationKind.COMMUNITY, "很大的社区");
        var pairs = TitlePairs.of("一个新书包");
        var rows = LongStream.range(0, wishes)
                .mapToObj(i -> ids.next())
                .flatMap(id ->
                        pairs.values().stream().map(pair -> new Object[] {community.id(), pair, id, id, pairs.size()}))
                .toList();
        jdbc.batchUpdate(
                "insert into wish_title (community_id, pair, wish_id, author_id, pairs) values (?, ?, ?, ?, ?)", rows);
        return community.id();
    }

    /** On one connection, which counts for itself. */
    private int rowsRead(long community) {
        return transaction.execute(status -> {
            var before = handlerReads();
            assertThat(titles.like("新书包和文具", community, 0, 5)).hasSize(5);
            return handlerReads() - before;
        });
    }

    private int handlerReads() {
        return jdbc.queryForList("show session status like 'Handler_read%'").stream()
                .mapToInt(row -> Integer.parseInt(row.get("Value").toString()))
                .sum();
    }

    private long wish(String title) {
        return WishFixture.idOf(fixture.write(wisher, Map.of("title", title)));
    }

    private static List<Long> similar(GraphQlClient.Caller caller, String title) {
        return caller.ask(SIMILAR, Map.of("title", title))
                .withoutErrors()
                .data("similarWishes")
                .valueStream()
                .map(wish -> wish.path("id").asLong())
                .toList();
    }
}
