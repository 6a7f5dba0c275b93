package org.linli.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Servlets past Spring MVC and Spring Security: stored bytes as they are, and what the server's memory says. */
final class Floors {

    private final AtomicLong mostUsed = new AtomicLong();

    Floors() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> collected((CompositeData) notification.getUserData()),
                            null,
                            null);
        }
    }

    private void collected(CompositeData data) {
        var after = GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc();
        var used = heapPools().stream()
                .mapToLong(pool -> after.get(pool).getUsed())
                .sum();
        mostUsed.accumulateAndGet(used, Math::max);
    }

    private static List<String> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .toList();
    }

    @Bean
    ServletRegistrationBean<HttpServlet> plainFloor() {
        return at("/bench/floor", new StoredBytes(null));
    }

    @Bean
    ServletRegistrationBean<HttpServlet> compressedFloor() {
        return at("/bench/floor-gzip", new StoredBytes("gzip"));
    }

    /** Bytes that were allocated so far, and the most that was in use after a collection. */
    @Bean
    ServletRegistrationBean<HttpServlet> memory() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return at("/bench/memory", new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                var words = threads.getTotalThreadAllocatedBytes() + " " + mostUsed.get();
                response.setContentLength(words.length());
                response.getWriter().write(words);
            }
        });
    }

    /** A servlet named after its path, because two of one class would be taken for the same. */
    static ServletRegistrationBean<HttpServlet> at(String path, HttpServlet servlet) {
        var registration = new ServletRegistrationBean<>(servlet, path);
        registration.setName(path);
        return registration;
    }

    /** Reads each request and answers it with the bytes that were put there. */
    private static final class StoredBytes extends HttpServlet {

        private final @Nullable String encoding;
        private volatile byte[] bytes = {};

        private StoredBytes(@Nullable String encoding) {
            this.encoding = encoding;
        }

        @Override
        protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
            bytes = request.getInputStream().readAllBytes();
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readNBytes(request.getContentLength());
            if (encoding != null) {
                response.setHeader("Content-Encoding", encoding);
            }
            response.setContentType("application/json");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
