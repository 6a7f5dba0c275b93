package org.linli.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.notifications.NotificationFixture;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import tools.jackson.databind.JsonNode;

@LinliTest
class PreferenceTests {

    private static final String SHOWN = "notificationPreferences { quietFrom quietTo kinds { kind way allowed } }";
    private static final String SHOW = "{ viewer { " + SHOWN + " } }";
    private static final String EDIT =
            """
            mutation ($input: NotificationPreferencesEditInput!) {
              notificationPreferencesEdit(input: $input) {
                viewer { %s } userErrors { code message field }
              }
            }"""
                    .formatted(SHOWN);

    private final GraphQlClient client;
    private final NotificationFixture notifications;

    PreferenceTests(GraphQlClient client, NotificationFixture notifications) {
        this.client = client;
        this.notifications = notifications;
    }

    @Test
    void whoeverHasChosenNothingIsToldByWeChatAtAllHours() {
        var shown = client.someone().ask(SHOW).withoutErrors().data("viewer", "notificationPreferences");

        assertThat(shown.path("quietFrom").isNull()).isTrue();
        assertThat(shown.path("kinds"))
                .extracting(kind -> kind.path("kind").asString())
                .containsExactly(
                        "SIGNUP",
                        "ACTIVITY_CHANGED",
                        "ACTIVITY_SOON",
                        "CONTENT",
                        "RESIDENCY",
                        "ACCOUNT",
                        "WISH",
                        "BOOKING",
                        "HALL");
        assertThat(shown.path("kinds"))
                .allMatch(kind -> kind.path("way").asString().equals("WECHAT"));
    }

    @Test
    void whatIsAbsentStaysAndNullTurnsQuietHoursOff() {
        var person = client.someone();
        var quiet = Map.of("from", "21:30", "to", "07:00");

        edit(person, Map.of("ways", List.of(Map.of("kind", "SIGNUP", "way", "DIGEST")), "quietHours", quiet));
        var other = edit(person, Map.of("ways", List.of(Map.of("kind", "CONTENT", "way", "INBOX_ONLY"))));
        var off = new HashMap<String, Object>();
        off.put("quietHours", null);
        var without = edit(person, off);

        assertThat(preferences(other).path("quietFrom").asString()).isEqualTo("21:30");
        assertThat(preferences(other).path("quietTo").asString()).isEqualTo("07:00");
        assertThat(preferences(other).path("kinds").get(0).path("way").asString())
                .isEqualTo("DIGEST");
        assertThat(preferences(other).path("kinds").get(3).path("way").asString())
                .isEqualTo("INBOX_ONLY");
        assertThat(preferences(without).path("quietFrom").isNull()).isTrue();
        assertThat(preferences(without).path("kinds").get(0).path("way").asString())
                .isEqualTo("DIGEST");
    }

    @Test
    void rejectsQuietHoursThatEndWhenTheyBegin() {
        var input = Map.of("input", Map.of("quietHours", Map.of("from", "07:00", "to", "07:00")));
        var person = client.someone();

        var refused = person.ask(EDIT, input);

        assertThat(refused.refusals("notificationPreferencesEdit")).containsExactly("INVALID");
        assertThat(message(refused)).startsWith("免打扰的开始和结束时间不能相同");
        assertThat(message(person.askInEnglish(EDIT, input))).startsWith("Quiet hours must not begin and end");
    }

    @Test
    void tellsHowManyMessagesAreAllowedUpToNinetyNine() {
        var person = client.someone();
        notifications.allow(person.personId(), "SIM_SIGNUP", 3);
        notifications.allow(person.personId(), "SIM_CONTENT", 300);

        var kinds = person.ask(SHOW).withoutErrors().data("viewer", "notificationPreferences", "kinds");

        assertThat(kinds).extracting(kind -> kind.path("allowed").asInt()).containsExactly(3, 0, 0, 99, 0, 0, 0, 0, 0);
    }

    @Test
    void everyoneMaySeeTheTemplates() {
        var shown = client.nobody()
                .ask("{ messageTemplates { id kind moment } }")
                .withoutErrors()
                .data("messageTemplates");

        assertThat(shown)
                .extracting(template -> template.path("id").asString())
                .containsExactly(
                        "SIM_SIGNUP",
                        "SIM_ACTIVITY_CHANGED",
                        "SIM_ACTIVITY_SOON",
                        "SIM_CONTENT",
                        "SIM_RESIDENCY",
                        "SIM_ACCOUNT",
                        "SIM_WISH",
                        "SIM_BOOKING",
                        "SIM_HALL",
                        "SIM_DIGEST");
    }

    private static Answer edit(GraphQlClient.Caller person, Map<String, ?> input) {
        var answer = person.ask(EDIT, Map.of("input", input));
        assertThat(answer.refusals("notificationPreferencesEdit")).isEmpty();
        return answer;
    }

    private static JsonNode preferences(Answer answer) {
        return answer.data("notificationPreferencesEdit", "viewer", "notificationPreferences");
    }

    private static String message(Answer answer) {
        return answer.data("notificationPreferencesEdit", "userErrors")
                .get(0)
                .path("message")
                .asString();
    }
}
