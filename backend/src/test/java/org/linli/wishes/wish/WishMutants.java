package org.linli.wishes.wish;

import java.lang.reflect.Proxy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Wishes with a guard taken out, to see that tests notice. */
@Component
public class WishMutants {

    private final WishMapper mapper;
    private final JdbcTemplate jdbc;

    WishMutants(WishMapper mapper, JdbcTemplate jdbc) {
        this.mapper = mapper;
        this.jdbc = jdbc;
    }

    /** Reads how many parts are left, decides, and writes what it has read and the parts. */
    public Wishes readingThenWriting() {
        return new Wishes((WishMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WishMapper.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("take")) {
                        return method.invoke(mapper, arguments);
                    }
                    var id = (long) arguments[0];
                    var seen = mapper.find(id).orElseThrow();
                    var taken = seen.partsTaken() + (int) arguments[1];
                    if (taken > seen.partsAsked()) {
                        return 0;
                    }
                    Thread.sleep(5);
                    return jdbc.update(
                            "update wish set parts_taken = ?, status = if(? = parts_asked, 'CLAIMED', 'OPEN') where id = ?",
                            taken,
                            taken,
                            id);
                }));
    }
}
