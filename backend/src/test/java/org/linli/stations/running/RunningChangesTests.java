package org.linli.stations.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.shared.answers.Changed;
import org.linli.stations.StationFixture;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Whatever staff changes throws away the answers that were made of it. */
@LinliTest
class RunningChangesTests {

    private final ConfigurableApplicationContext context;
    private final GraphQlClient.Caller runner;
    private final StationFixture stations;
    private final long station;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final ApplicationListener<PayloadApplicationEvent<Changed>> listener = new ApplicationListener<>() {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<Changed> event) {
            heard.addAll(event.getPayload().sources());
        }
    };

    RunningChangesTests(
            ConfigurableApplicationContext context, StationFixture stations, StaffFixture staff, TreeFixture trees) {
        var tree = trees.create();
        this.context = context;
        this.stations = stations;
        this.runner = staff.appointed(Role.STREET_ADMIN, tree.street());
        this.station = stations.openDaily(tree.community());
    }

    @BeforeEach
    void listen() {
        context.addApplicationListener(listener);
    }

    @AfterEach
    void listenNoMore() {
        context.removeApplicationListener(listener);
    }

    @Test
    void whatIsToldOfAStation() {
        announces("stationEdit", Map.of("stationId", station, "phone", "1"));
    }

    @Test
    void itsHours() {
        announces("stationHoursSet", Map.of("stationId", station, "hours", List.of()));
    }

    @Test
    void theHoursOfADay() {
        var today = StaffFixture.today().toString();

        announces("stationDaySet", Map.of("stationId", station, "date", today, "spans", List.of(), "note", "停水"));
    }

    @Test
    void aRoom() {
        announces("roomEdit", Map.of("roomId", stations.room(station, 5), "name", "书画室"));
    }

    @Test
    void aService() {
        announces("stationServiceSet", Map.of("stationId", station, "name", "助餐", "kind", "MEALS"));
    }

    @Test
    void holidays() {
        set("holidaysSet", Map.of("year", 2099, "days", List.of()));

        assertThat(heard).contains("holidays:2099");
    }

    @Test
    void aRefusalAnnouncesNothing() {
        set("stationEdit", Map.of("stationId", station, "phone", "x"));
        set("stationHoursSet", Map.of("stationId", station, "serviceId", 4711, "hours", List.of()));

        assertThat(heard).doesNotContain("station:" + station);
    }

    private void announces(String mutation, Map<String, ?> input) {
        set(mutation, input);

        assertThat(heard).contains("station:" + station);
    }

    private void set(String mutation, Map<String, ?> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        var document = "mutation ($input: %s!) { %s(input: $input) { userErrors { code } } }".formatted(type, mutation);
        runner.ask(document, Map.of("input", input)).withoutErrors();
    }
}
