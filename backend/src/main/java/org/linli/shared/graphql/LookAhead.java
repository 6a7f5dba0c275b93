package org.linli.shared.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of all fields that a request mentions below one of its fields, at any depth and even where a directive skips
 * them: enough to tell what will not be needed.
 */
public final class LookAhead {

    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> names = new HashSet<>();
    private final Set<String> visited = new HashSet<>();

    private LookAhead(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    /** What is mentioned below the field that is being fetched. */
    public static LookAhead of(DataFetchingEnvironment environment) {
        var ahead = new LookAhead(environment.getFragmentsByName());
        for (var field : environment.getMergedField().getFields()) {
            ahead.add(field.getSelectionSet());
        }
        return ahead;
    }

    /** Whether a field with this name is among them. */
    public boolean mentions(String field) {
        return names.contains(field);
    }

    private void add(@Nullable SelectionSet set) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                names.add(field.getName());
                add(field.getSelectionSet());
            } else if (selection instanceof InlineFragment fragment) {
                add(fragment.getSelectionSet());
            } else if (selection instanceof FragmentSpread spread && visited.add(spread.getName())) {
                add(fragments.get(spread.getName()).getSelectionSet());
            }
        }
    }
}
