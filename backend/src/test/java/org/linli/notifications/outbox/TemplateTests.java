package org.linli.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.notifications.NotificationSettings;
import org.linli.notifications.NotificationSettings.TemplateSettings;
import org.linli.notifications.inbox.Argument;
import org.linli.shared.startup.Misconfigured;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class TemplateTests {

    private static final Argument TIME = Argument.of(Instant.parse("2026-12-01T01:30:00Z"));

    @Test
    void textsThatAreTooLongEndInAnEllipsis() {
        assertThat(FieldType.THING.fit(Argument.of("一".repeat(20)))).isEqualTo("一".repeat(20));
        assertThat(FieldType.THING.fit(Argument.of("一".repeat(21)))).isEqualTo("一".repeat(19) + "…");
        assertThat(FieldType.THING.fit(Argument.of("😀".repeat(21)))).isEqualTo("😀".repeat(19) + "…");
        assertThat(FieldType.THING.fit(Argument.of("一\n 二"))).isEqualTo("一 二");
        assertThat(FieldType.THING.fit(TIME)).isEqualTo("2026年12月1日 09:30");
    }

    @Test
    void phrasesHaveAtMostFiveChineseCharacters() {
        assertThat(FieldType.PHRASE.fit(Argument.of("已取消，请勿前往!"))).isEqualTo("已取消请勿");
    }

    @Test
    void timesAreThoseOfTheClockInShanghai() {
        assertThat(FieldType.of("time2")).contains(FieldType.TIME_FIELD);
        assertThat(FieldType.TIME_FIELD.fit(TIME)).isEqualTo("2026年12月1日 09:30");
        assertThat(FieldType.DATE.fit(TIME)).isEqualTo("2026年12月1日 09:30");
    }

    @Test
    void numbersStayNumbers() {
        assertThat(FieldType.of("number1")).contains(FieldType.NUMBER_FIELD);
        assertThat(FieldType.of("character_string12")).contains(FieldType.CHARACTER_STRING);
        assertThat(FieldType.NUMBER_FIELD.fit(Argument.of(99))).isEqualTo("99");
    }

    @ParameterizedTest
    @CsvSource({
        "thing1, activity, ",
        "thing1, party, linli.notifications.templates.SIGNUP.fields.thing1 names a value",
        "thing1, count, linli.notifications.templates.SIGNUP.fields.thing1 names a value",
        "thing, activity, linli.notifications.templates.SIGNUP.fields.thing is no field",
        "colour1, activity, linli.notifications.templates.SIGNUP.fields.colour1 is no field",
        "time1, activity, linli.notifications.templates.SIGNUP.fields.time1 cannot hold activity",
        "phrase1, time, linli.notifications.templates.SIGNUP.fields.phrase1 cannot hold time"
    })
    void aWrongMappingStopsTheStartInOneLine(String field, String value, String line) {
        var settings = new TemplateSettings("id", false, Map.of(field, value));

        if (line == null) {
            assertThat(Template.of(TemplateKind.SIGNUP, settings).fields()).containsKey("thing1");
        } else {
            assertThatThrownBy(() -> Template.of(TemplateKind.SIGNUP, settings))
                    .isInstanceOf(Misconfigured.class)
                    .hasMessageStartingWith(line)
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aTemplateWithoutIdOrFieldsStopsTheStart() {
        assertThatThrownBy(() -> Template.of(TemplateKind.DIGEST, new TemplateSettings(null, false, Map.of())))
                .hasMessageStartingWith("linli.notifications.templates.DIGEST.id is no id");
        assertThatThrownBy(() -> Template.of(TemplateKind.DIGEST, new TemplateSettings("x", false, Map.of())))
                .hasMessageStartingWith("linli.notifications.templates.DIGEST.fields is empty");
    }

    @Test
    void kindsAndFieldsAreBoundByTheirNames() {
        settings(
                        "ACTIVITY_CHANGED.id=abc",
                        "ACTIVITY_CHANGED.fields.thing1=activity",
                        "DIGEST.id=d",
                        "DIGEST.fields.character_string2=count")
                .run(context -> {
                    var templates = context.getBean(Templates.class);
                    assertThat(templates.all()).extracting(Template::id).containsExactly("abc", "d");
                    assertThat(templates.all().stream().toList().getLast().fields())
                            .containsEntry("character_string2", TemplateValue.COUNT);
                });
    }

    @Test
    void aKindThatIsNoneStopsTheStart() {
        settings("WEATHER.id=abc").run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith("linli.notifications.templates.WEATHER is no kind of news"));
    }

    private static ApplicationContextRunner settings(String... templates) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Bound.class)
                .withPropertyValues(Arrays.stream(templates)
                        .map(template -> "linli.notifications.templates." + template)
                        .toArray(String[]::new));
    }

    /** The settings and what is made of them. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NotificationSettings.class)
    @Import(Templates.class)
    static class Bound {}

    @Test
    void certainFailuresAreTriedAgainFiveTimes() {
        assertThat(RetryTimes.after(1))
                .hasValueSatisfying(pause -> assertThat(pause).hasSeconds(30));
        assertThat(RetryTimes.after(5))
                .hasValueSatisfying(pause -> assertThat(pause).hasHours(6));
        assertThat(RetryTimes.after(6)).isEmpty();
    }
}
