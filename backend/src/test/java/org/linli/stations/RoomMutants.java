package org.linli.stations;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Optional;
import org.linli.organisation.Organisations;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rooms whose row nobody holds while she looks and writes, to see that tests notice. */
@Component
public class RoomMutants {

    private final RoomUseMapper uses;
    private final BookableMapper bookables;
    private final Organisations organisations;
    private final Changes changes;
    private final Ids ids;
    private final JdbcTemplate jdbc;

    RoomMutants(
            RoomUseMapper uses,
            BookableMapper bookables,
            Organisations organisations,
            Changes changes,
            Ids ids,
            JdbcTemplate jdbc) {
        this.uses = uses;
        this.bookables = bookables;
        this.organisations = organisations;
        this.changes = changes;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    /** Looks for what is in the way without holding the room. */
    public RoomUses usesThatDoNotLock() {
        var mapper = (RoomUseMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RoomUseMapper.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("lock")) {
                        var buffer = jdbc.queryForObject(
                                "select buffer_minutes from room where id = ?", Integer.class, arguments[0]);
                        return Optional.of(new RoomUseMapper.LockedRoom(null, buffer));
                    }
                    if (method.getName().equals("insert")) {
                        Thread.sleep(5);
                    }
                    return invoke(uses, method, arguments);
                });
        return new RoomUses(mapper, changes, ids, Clock.systemUTC());
    }

    /** Rooms and services that are not held either. */
    public Bookables bookablesThatDoNotLock() {
        var mapper = (BookableMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {BookableMapper.class},
                (proxy, method, arguments) -> method.getName().startsWith("lock")
                        ? Optional.of(arguments[0])
                        : invoke(bookables, method, arguments));
        return new Bookables(mapper, organisations);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        return method.invoke(target, arguments);
    }
}
