package org.linli.embedded.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tree from the districts down to the households, counted, with its teams. */
final class Tree {

    /** A node of a data file and what the file says of it. */
    record Place(Node node, Entry entry) {}

    private final Rows rows;
    private final String zone;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<Long, Map<String, Integer>> counts = new LinkedHashMap<>();
    private final List<Node> households = new ArrayList<>();

    Tree(Rows rows, Entry file) {
        this.rows = rows;
        this.zone = file.text("zone");
        file.entries("tree").forEach(entry -> grow(null, entry));
        counts.forEach(
                (id, kinds) -> kinds.forEach((kind, total) -> rows.add(Table.ORGANISATION_COUNT, id, kind, total)));
    }

    String zone() {
        return zone;
    }

    Node node(String key) {
        var place = places.get(key);
        if (place == null) {
            throw new IllegalStateException("No node has the key " + key);
        }
        return place.node();
    }

    /** The nodes of the data file by their keys. */
    Map<String, Place> places() {
        return places;
    }

    List<Node> households(Node community) {
        return households.stream().filter(community::holds).toList();
    }

    /** Adds a node that says nothing of itself. */
    Node add(Node parent, String kind, String name, @Nullable String phone) {
        return add(parent, kind, name, phone, null, null);
    }

    private Node add(
            @Nullable Node parent,
            String kind,
            String name,
            @Nullable String phone,
            @Nullable Object population,
            @Nullable String introduction) {
        var node = Node.below(parent, rows.nextId(), kind, name);
        var parentId = parent == null ? null : parent.id();
        rows.add(
                Table.ORGANISATION,
                node.id(),
                parentId,
                node.communityId(),
                kind,
                name,
                node.path(),
                population,
                introduction,
                phone,
                zone,
                Rows.CREATED,
                0);
        node.ancestors().forEach(above -> counts.computeIfAbsent(above.id(), id -> new TreeMap<>())
                .merge(kind, 1, Integer::sum));
        if (kind.equals("HOUSEHOLD")) {
            households.add(node);
        }
        return node;
    }

    private void grow(@Nullable Node parent, Entry entry) {
        var phone = entry.textOrNull("phone");
        var office = entry.has("grids") ? phone + "01" : phone;
        var node = add(
                parent,
                entry.text("kind"),
                entry.text("name"),
                office,
                entry.valueOrNull("population"),
                entry.textOrNull("introduction"));
        places.put(entry.text("key"), new Place(node, entry));
        entry.entries("teams").forEach(team -> addTeam(node, team));
        entry.entries("children").forEach(child -> grow(node, child));
        if (entry.has("grids")) {
            new Housing(this, node, entry).build();
        }
    }

    private void addTeam(Node node, Entry team) {
        rows.add(
                Table.TEAM,
                rows.nextId(),
                node.communityId(),
                node.id(),
                team.text("kind"),
                team.text("name"),
                team.textOrNull("introduction"),
                Rows.CREATED,
                0);
    }
}
