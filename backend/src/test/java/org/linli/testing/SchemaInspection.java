package org.linli.testing;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.SchemaReport;

/** Keeps what Spring found when it compared the schema with the controllers. */
@Configuration(proxyBeanMethods = false)
public class SchemaInspection {

    private final AtomicReference<SchemaReport> report = new AtomicReference<>();

    @Bean
    GraphQlSourceBuilderCustomizer inspectMappings() {
        return source -> source.inspectSchemaMappings(report::set);
    }

    public SchemaReport report() {
        return report.get();
    }
}
