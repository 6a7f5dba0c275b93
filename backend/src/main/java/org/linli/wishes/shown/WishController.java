package org.linli.wishes.shown;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.errors.Fault;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.shelves.Shelf;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.shelves.WishFilter;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.Wishes;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves wishes and claims to those who read them. */
@Controller
class WishController {

    private static final int MOST_HELPERS = 20;
    private static final Cursor END = new Cursor(0, Long.MAX_VALUE);

    private final Wishes wishes;
    private final KnownClaims claims;
    private final Shelves shelves;
    private final ShownWishes shown;

    WishController(Wishes wishes, KnownClaims claims, Shelves shelves, ShownWishes shown) {
        this.wishes = wishes;
        this.claims = claims;
        this.shelves = shelves;
        this.shown = shown;
    }

    @QueryMapping
    @Nullable
    ShownWish wish(@Argument long id, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        Sources.of(environment).add(Shelves.WISH, id);
        return shown.show(shown.findVisible(id, viewer).orElse(null), viewer, environment);
    }

    @QueryMapping
    Connection<ShownWish> wishes(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable WishFilter filter,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        return list(Page.of("wishes", first, after), Shelf.OPEN, filter, viewer, environment);
    }

    @QueryMapping
    Connection<ShownWish> fulfilledWishes(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable WishFilter filter,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        return list(Page.of("wall", first, after), Shelf.FULFILLED, filter, viewer, environment);
    }

    private Connection<ShownWish> list(
            Page page, Shelf shelf, @Nullable WishFilter filter, Viewer viewer, DataFetchingEnvironment environment) {
        var asked = filter == null ? WishFilter.ALL : filter;
        Sources.of(environment)
                .add(Shelves.LISTS, asked.organisationId() == null ? Shelves.EVERYWHERE : asked.organisationId());
        var ids = shelves.find(shelf, asked, page.afterOr(END).id(), page.limit());
        var rows = wishes.byId(ids);
        var found = ids.stream().map(rows::get).filter(Objects::nonNull).toList();
        return page.connect(shown.show(found, viewer, environment), wish -> new Cursor(0, position(wish.wish())));
    }

    @SchemaMapping(typeName = "Wish", field = "helpers")
    List<PublicPerson> helpers(ShownWish wish, @Argument int first) {
        if (first < 1 || first > MOST_HELPERS) {
            throw Fault.badInput("first", MOST_HELPERS);
        }
        return wish.helpers(first);
    }

    private static long position(Wish wish) {
        return wish.shelfPosition() == null ? 0 : wish.shelfPosition();
    }

    @SchemaMapping(typeName = "Viewer", field = "wishes")
    Connection<ShownWish> ownWishes(
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("ownwishes", first, after);
        var rows = wishes.of(viewer.personId(), page.afterOr(END).id(), page.limit());
        return page.connect(shown.show(rows, viewer, environment), wish -> new Cursor(0, wish.id()));
    }

    @SchemaMapping(typeName = "Viewer", field = "wishClaims")
    Connection<ShownClaim> ownClaims(
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("wishclaims", first, after);
        var rows = claims.by(viewer.personId(), page.afterOr(END).id(), page.limit());
        return page.connect(shown.showClaims(rows, viewer, environment), claim -> new Cursor(0, claim.id()));
    }
}
