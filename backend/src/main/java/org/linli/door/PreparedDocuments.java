package org.linli.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.stereotype.Component;

/**
 * Gives trusted documents as they were prepared, and keeps those of insiders once they were parsed and found valid, so
 * that the next request with the same text is spared both. Each request is still held against the limits, because its
 * price hangs on its variables. Refused documents are not kept.
 */
@Component
class PreparedDocuments implements PreparsedDocumentProvider, GraphQlSourceBuilderCustomizer {

    private final Cache<String, PreparsedDocumentEntry> documents;
    private final DocumentGuard guard;
    private final ObjectProvider<GraphQlSource> source;
    private final ObjectProvider<TrustedDocuments> trusted;

    PreparedDocuments(
            DoorLimits limits,
            DocumentGuard guard,
            ObjectProvider<GraphQlSource> source,
            ObjectProvider<TrustedDocuments> trusted,
            MeterRegistry meters) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(limits.preparedCharacters())
                .<String, PreparsedDocumentEntry>weigher((text, document) -> text.length())
                .recordStats()
                .build();
        this.guard = guard;
        this.source = source;
        this.trusted = trusted;
        CaffeineCacheMetrics.monitor(meters, documents, "prepared-documents");
    }

    @Override
    public void customize(SchemaResourceBuilder builder) {
        builder.configureGraphQl(
                graphQl -> graphQl.preparsedDocumentProvider(this).instrumentation(guard));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        var known = trusted.getObject().find(input.getQuery());
        return CompletableFuture.completedFuture(
                known.isPresent() ? checked(known.get().prepared(), input) : free(input, parseAndValidate));
    }

    private PreparsedDocumentEntry free(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        guard.requireFreedom(input);
        var prepared = documents.getIfPresent(input.getQuery());
        return prepared == null ? prepare(input, parseAndValidate) : checked(prepared, input);
    }

    private PreparsedDocumentEntry prepare(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        var prepared = parseAndValidate.apply(input);
        if (!prepared.hasErrors()) {
            documents.put(input.getQuery(), prepared);
        }
        return prepared;
    }

    private PreparsedDocumentEntry checked(PreparsedDocumentEntry prepared, ExecutionInput input) {
        try {
            guard.check(prepared.getDocument(), input, source.getObject().schema());
            return prepared;
        } catch (AbortExecutionException refusal) {
            return new PreparsedDocumentEntry(refusal.getUnderlyingErrors());
        }
    }

    /** Whether a document with this text is kept. */
    boolean holds(String text) {
        return documents.asMap().containsKey(text);
    }
}
