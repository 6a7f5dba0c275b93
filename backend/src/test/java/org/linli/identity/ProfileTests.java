package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Submission;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
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

    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final Profiles profiles;
    private final PersonDirectory directory;
    private final TransactionTemplate transaction;

    ProfileTests(
            GraphQlClient client,
            JdbcTemplate jdbc,
            Profiles profiles,
            PersonDirectory directory,
            PlatformTransactionManager transactions) {
        this.client = client;
        this.jdbc = jdbc;
        this.profiles = profiles;
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

        // The mutant follows the decision whatever the nickname is by now, and shows what nobody has checked.
        jdbc.update("update person set nickname_state = 'PASSED' where id = ?", person.personId());
        assertThat(shown(person)).isEqualTo("免费领大米");
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
