package org.linli.bench.city;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tree of a city, its teams, stations and rooms; the first community of a street is built down to its households. */
final class Tree {

    static final LocalDateTime CREATED = LocalDateTime.of(2020, 1, 1, 0, 0);
    static final int GRIDS = 4;
    static final int HOUSEHOLDS = 192;

    private static final int GROUPS = 2;
    private static final int BUILDINGS = 2;
    private static final int UNITS = 2;
    private static final int DOORS = 6;
    private static final int NODES_BEFORE_UNITS = GRIDS + GRIDS * GROUPS + GRIDS * GROUPS * BUILDINGS;
    private static final int UNITS_EACH = GRIDS * GROUPS * BUILDINGS * UNITS;
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四");
    private static final List<String> TEAMS = List.of("VOLUNTEER", "ARTS");
    private static final List<String> TEAM_NAMES = List.of("党员志愿服务队", "老年合唱队");
    private static final List<String> ROOMS = List.of("文化活动中心", "书画室", "多功能厅");

    private final City city;

    Tree(City city) {
        this.city = city;
    }

    Node district(int number) {
        return Node.below(null, city.district(number), "DISTRICT", Words.district(number) + "区");
    }

    Node street(int number) {
        return Node.below(district(number / City.TEN), city.street(number), "STREET", Words.street(number) + "街道");
    }

    Node community(int number) {
        var street = street(number / City.TEN);
        return Node.below(street, city.community(number), "COMMUNITY", Words.community(number) + "社区");
    }

    Node grid(int community, int number) {
        return grid(community(community), community, number);
    }

    /** The household of a resident; null where the community is not built so far. */
    @Nullable
    Long household(int community, int resident) {
        return isBuilt(community)
                ? city.below(community, NODES_BEFORE_UNITS + UNITS_EACH + resident % HOUSEHOLDS)
                : null;
    }

    Stream<@Nullable Object[]> organisations() {
        return districts().flatMap(district -> nodes(district).stream()).map(this::row);
    }

    Stream<@Nullable Object[]> counts() {
        return districts().flatMap(district -> counts(nodes(district)));
    }

    Stream<@Nullable Object[]> teams() {
        return IntStream.range(0, city.communities()).boxed().flatMap(number -> IntStream.range(0, TEAMS.size())
                .mapToObj(team -> new @Nullable Object[] {
                    city.other(number * TEAMS.size() + team),
                    city.community(number),
                    city.community(number),
                    TEAMS.get(team),
                    TEAM_NAMES.get(team),
                    "每周排练和服务，欢迎邻居们加入。",
                    CREATED,
                    0
                }));
    }

    /** A station for each community, then one for each street, then one for each district. */
    Stream<@Nullable Object[]> stations() {
        return IntStream.range(0, city.communities() + city.streets() + city.districts())
                .mapToObj(this::station);
    }

    Stream<@Nullable Object[]> rooms() {
        return IntStream.range(0, city.communities()).boxed().flatMap(number -> IntStream.range(0, ROOMS.size())
                .mapToObj(room -> new @Nullable Object[] {
                    city.other(10_000_000 + number * ROOMS.size() + room),
                    city.community(number),
                    city.station(number),
                    ROOMS.get(room),
                    30 + 10 * room,
                    CREATED,
                    0
                }));
    }

    private Node stationHolder(int number) {
        if (number < city.communities()) {
            return community(number);
        }
        var above = number - city.communities();
        return above < city.streets() ? street(above) : district(above - city.streets());
    }

    private @Nullable Object[] station(int number) {
        var node = stationHolder(number);
        var position = position(number);
        return new @Nullable Object[] {
            city.station(number),
            node.communityId(),
            node.id(),
            node.path(),
            "SERVICE_CENTRE",
            node.kind(),
            node.name() + "党群服务中心",
            node.name() + "一号院",
            position.latitude(),
            position.longitude(),
            "0943-555-0101",
            CREATED,
            0
        };
    }

    /** Where the station of a community stands, and so what takes place in it. */
    Position position(int station) {
        var chances = city.chances(city.station(station));
        return new Position(36 + chances.nextInt(10_000) / 10_000.0, 104 + chances.nextInt(10_000) / 10_000.0);
    }

    private Stream<Integer> districts() {
        return IntStream.range(0, city.districts()).boxed();
    }

    private List<Node> nodes(int district) {
        var nodes = new ArrayList<Node>();
        nodes.add(district(district));
        for (var street = district * City.TEN; street < Math.min(city.streets(), (district + 1) * City.TEN); street++) {
            nodes.add(street(street));
            var end = Math.min(city.communities(), (street + 1) * City.TEN);
            for (var community = street * City.TEN; community < end; community++) {
                build(nodes, community);
            }
        }
        return nodes;
    }

    private void build(List<Node> nodes, int number) {
        var community = community(number);
        nodes.add(community);
        var grids = IntStream.range(0, GRIDS)
                .mapToObj(grid -> grid(community, number, grid))
                .toList();
        nodes.addAll(grids);
        var groups = under(grids, GROUPS, number, GRIDS, "BUILDING_GROUP", "楼组");
        nodes.addAll(groups);
        var buildings = under(groups, BUILDINGS, number, GRIDS + groups.size(), "BUILDING", "号楼");
        nodes.addAll(buildings);
        if (isBuilt(number)) {
            var units = under(buildings, UNITS, number, NODES_BEFORE_UNITS, "UNIT", "单元");
            nodes.addAll(units);
            nodes.addAll(under(units, DOORS, number, NODES_BEFORE_UNITS + UNITS_EACH, "HOUSEHOLD", "室"));
        }
    }

    private List<Node> under(List<Node> parents, int each, int community, int first, String kind, String name) {
        var nodes = new ArrayList<Node>();
        for (var parent : parents) {
            for (var number = 1; number <= each; number++) {
                var id = city.below(community, first + nodes.size());
                nodes.add(Node.below(parent, id, kind, number + name));
            }
        }
        return nodes;
    }

    private Node grid(Node community, int communityNumber, int number) {
        var id = city.below(communityNumber, number);
        return Node.below(community, id, "GRID", "第" + NUMERALS.get(number) + "网格");
    }

    private static boolean isBuilt(int community) {
        return community % City.TEN == 0;
    }

    private @Nullable Object[] row(Node node) {
        return new @Nullable Object[] {
            node.id(),
            node.parentId(),
            node.communityId(),
            node.kind(),
            node.name(),
            node.path(),
            node.kind().equals("COMMUNITY") ? city.residentsEach() : null,
            node.kind().equals("COMMUNITY") ? node.name() + "常年开展红色先锋、紫色关爱、蓝色健康、粉色呵护等“七彩”服务。" : null,
            node.kind().equals("COMMUNITY") ? "0943-555-0101" : null,
            "Asia/Shanghai",
            CREATED,
            0
        };
    }

    private static Stream<@Nullable Object[]> counts(List<Node> nodes) {
        var counts = new LinkedHashMap<Long, TreeMap<String, Integer>>();
        for (var node : nodes) {
            for (var above = node.parent(); above != null; above = above.parent()) {
                counts.computeIfAbsent(above.id(), id -> new TreeMap<>()).merge(node.kind(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().flatMap(entry -> entry.getValue().entrySet().stream()
                .map(kind -> new @Nullable Object[] {entry.getKey(), kind.getKey(), kind.getValue()}));
    }

    /** Degrees north and east. */
    record Position(double latitude, double longitude) {}
}
