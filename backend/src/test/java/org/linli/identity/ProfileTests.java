package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.pictures.Pictures;
import org.linli.shared.Role;
import org.linli.shared.answers.Changes;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class ProfileTests {

    private static final String EDIT =
            """
            mutation ($nickname: String) {
              profileEdit(input: {nickname: $nickname}) {
                viewer { nickname nicknameState avatar { id } } userErrors { code message field }
              }
            }""";

    private static final String PASS =
            """
            mutation ($id: ID!) {
              moderationDecide(input: {itemIds: [$id], decision: PASS}) { userErrors { code } }
            }""";
    private static final int ROUNDS = 8;
    private static final int LOOKS = 40;

    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final Profiles profiles;
    private final PersonMapper people;
    private final ProfileMapper mapper;
    private final Moderation moderation;
    private final Pictures pictures;
    private final Changes changes;
    private final StaffFixture staff;
    private final TreeFixture.Tree tree;
    private final PlatformTransactionManager transactions;
    private final PersonDirectory directory;
    private final TransactionTemplate transaction;

    ProfileTests(
            GraphQlClient client,
            JdbcTemplate jdbc,
            Profiles profiles,
            PersonMapper people,
            ProfileMapper mapper,
            Moderation moderation,
            Pictures pictures,
            Changes changes,
            StaffFixture staff,
            TreeFixture trees,
            PersonDirectory directory,
            PlatformTransactionManager transactions) {
        this.client = client;
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.people = people;
        this.mapper = mapper;
        this.moderation = moderation;
        this.pictures = pictures;
        this.changes = changes;
        this.staff = staff;
        this.tree = trees.create();
        this.transactions = transactions;
        this.directory = directory;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aNicknameNeedsAPhoneNumber() {
        assertThat(edit(client.someone(), "老王")).containsExactly("LEVEL_TOO_LOW");
    }

    @Test
    void aNicknameOfTheWordListIsNotStored() {
        var person = person();

        assertThat(edit(person, "百 家 乐代理")).containsExactly("TEXT_REFUSED");
        assertThat(edit(person, "x".repeat(21))).containsExactly("INVALID");
        assertThat(jdbc.queryForObject(
                        "select count(*) from content where author_id = ?", Integer.class, person.personId()))
                .isZero();
    }

    @Test
    void aNicknameThatAsksForALookIsSeenByItsOwnerOnly() {
        var person = person();

        var answer = person.ask(EDIT, Map.of("nickname", "免费领鸡蛋")).withoutErrors();

        assertThat(answer.text("profileEdit", "viewer", "nickname")).isEqualTo("免费领鸡蛋");
        assertThat(answer.text("profileEdit", "viewer", "nicknameState")).isEqualTo("IN_REVIEW");
        assertThat(shown(person)).startsWith("居民");
    }

    @Test
    void aDecisionAboutAnOlderNicknameChangesNothing() {
        var person = person();
        edit(person, "免费领鸡蛋");
        var older = decided(person, "免费领鸡蛋");
        edit(person, "免费领大米");

        transaction.executeWithoutResult(status -> profiles.on(older));

        assertThat(shown(person)).startsWith("居民");
    }

    /** The mutant follows the decision whatever the nickname is by now, and shows what nobody has checked. */
    @Test
    void whoeverFollowsADecisionWithoutItsHashIsCaught() {
        var person = person();
        edit(person, "免费领鸡蛋");
        var older = decided(person, "免费领鸡蛋");
        edit(person, "免费领大米");
        var mutant =
                new Profiles(people, withoutHash(mapper), withoutHash(moderation), pictures, changes, transactions);

        transaction.executeWithoutResult(status -> mutant.on(older));

        assertThat(shown(person)).as("the mutant must be caught").isEqualTo("免费领大米");
    }

    @Test
    void whileStaffDecidesAndTheOwnerEditsNothingIsShownThatNobodyHasPassed() {
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        for (var round = 0; round < ROUNDS; round++) {
            var person = person();
            jdbc.update(
                    "update person set community_id = ? where id = ?",
                    tree.community().id(),
                    person.personId());
            edit(person, "免费领鸡蛋");
            var item = jdbc.queryForObject("select id from content where author_id = ?", Long.class, person.personId());
            var seen = new ConcurrentLinkedQueue<String>();

            var answers = Crowd.run(
                    3,
                    List.<Callable<List<String>>>of(
                            () -> admin.ask(PASS, Map.of("id", item)).refusals("moderationDecide"),
                            () -> edit(person, "免费领大米"),
                            () -> {
                                for (var look = 0; look < LOOKS; look++) {
                                    seen.add(shown(person));
                                }
                                return List.of();
                            }));
            transaction.executeWithoutResult(status -> profiles.on(decided(person, "免费领鸡蛋")));

            assertThat(answers.get(0)).isIn(List.of(), List.of("NOT_FOUND"));
            assertThat(answers.get(1)).isEmpty();
            assertThat(seen).hasSize(LOOKS).doesNotContain("免费领大米");
            assertThat(shown(person)).startsWith("居民");
        }
    }

    @Test
    void aLateDecisionDoesNotUndoANewerOne() {
        var person = person();
        edit(person, "免费领鸡蛋");
        var passed = decided(person, "免费领鸡蛋");
        jdbc.update("update content set state = 'HIDDEN' where author_id = ?", person.personId());

        transaction.executeWithoutResult(status -> profiles.on(passed));

        assertThat(shown(person)).startsWith("居民");
    }

    @Test
    void takingTheNicknameAwayForgetsIt() {
        var person = person();
        edit(person, "免费领鸡蛋");

        var variables = new java.util.HashMap<String, Object>();
        variables.put("nickname", null);
        var answer = person.ask(EDIT, variables).withoutErrors();

        assertThat(answer.data("profileEdit", "viewer", "nickname").isNull()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from content where author_id = ?", Integer.class, person.personId()))
                .isZero();
    }

    private ProfileMapper withoutHash(ProfileMapper mapper) {
        return (ProfileMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProfileMapper.class},
                (proxy, method, arguments) -> method.getName().equals("followNickname")
                        ? jdbc.update(
                                "update person set nickname_state = ? where id = ?",
                                arguments[2].toString(),
                                arguments[0])
                        : method.invoke(mapper, arguments));
    }

    private Moderation withoutHash(Moderation moderation) {
        return (Moderation) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Moderation.class},
                (proxy, method, arguments) -> method.getName().equals("state")
                        ? Optional.of(ContentState.PASSED)
                        : method.invoke(moderation, arguments));
    }

    private GraphQlClient.Caller person() {
        var person = client.someone();
        jdbc.update("update person set level = 'PHONE' where id = ?", person.personId());
        return person;
    }

    private static List<String> edit(GraphQlClient.Caller person, String nickname) {
        return person.ask(EDIT, Map.of("nickname", nickname)).refusals("profileEdit");
    }

    private String shown(GraphQlClient.Caller person) {
        return directory
                .people(List.of(person.personId()))
                .get(person.personId())
                .nickname();
    }

    private static ContentDecided decided(GraphQlClient.Caller person, String nickname) {
        var hash = new Submission(ContentKind.NICKNAME, person.personId(), nickname, List.of()).hash();
        return new ContentDecided(
                1, ContentKind.NICKNAME, person.personId(), person.personId(), hash, ContentState.PASSED, null, true);
    }
}
