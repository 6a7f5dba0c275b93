package org.linli.testing;

import java.sql.Connection;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.springframework.stereotype.Component;

/** Counts the SQL statements that the current thread prepares. */
@Component
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
public class StatementCounter implements Interceptor {

    private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        count.set(count.get() + 1);
        return invocation.proceed();
    }

    /** How many statements {@code work} takes on this thread. */
    public int during(Runnable work) {
        var before = count.get();
        work.run();
        return count.get() - before;
    }
}
