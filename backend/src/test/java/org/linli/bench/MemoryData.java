package org.linli.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Activities, stations, communities and organisers that are at hand, for both servers that are held against each other. */
final class MemoryData {

    static final Map<Long, Community> COMMUNITIES = IntStream.range(0, 5)
            .mapToObj(i -> new Community(i, "新城区第" + i + "社区居民委员会"))
            .collect(Collectors.toMap(Community::id, Function.identity()));
    static final Map<Long, Station> STATIONS = IntStream.range(0, 10)
            .mapToObj(i -> new Station(i, "第" + i + "党群服务驿站文化活动中心", i % 5))
            .collect(Collectors.toMap(Station::id, Function.identity()));
    static final Map<Long, Organiser> ORGANISERS = IntStream.range(0, 10)
            .mapToObj(i -> new Organiser(i, "老年大学书画与合唱团队" + i))
            .collect(Collectors.toMap(Organiser::id, Function.identity()));
    static final List<Activity> ACTIVITIES = IntStream.range(0, 50)
            .mapToObj(i -> new Activity(
                    i,
                    "第" + i + "期重阳节敬老爱老义诊与健康知识讲座",
                    "2026-11-22T01:30:00Z",
                    "2026-11-22T03:30:00Z",
                    60,
                    i,
                    i % 10,
                    (i + 3) % 10))
            .toList();

    private MemoryData() {}

    record Community(long id, String name) {}

    record Station(long id, String name, long communityId) {}

    record Organiser(long id, String name) {}

    record Activity(
            long id,
            String title,
            String startsAt,
            String endsAt,
            int capacity,
            int taken,
            long stationId,
            long organiserId) {}
}
