package org.linli.door;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linli.door.rates.PriceRates;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultMessages;
import org.springframework.stereotype.Component;

/**
 * Refuses documents that ask for too much, after they are parsed and before anything else looks at them, and tells the
 * price of the others as {@code extensions.cost}. It is the only instrumentation: a chain of them costs at each field.
 */
@Component
class DocumentGuard extends SimplePerformantInstrumentation {

    private final DoorLimits limits;
    private final FaultMessages messages;
    private final Insiders insiders;
    private final HiddenSchema schema;
    private final PriceRates rates;
    private final ParserOptions parserOptions;

    DocumentGuard(DoorLimits limits, FaultMessages messages, Insiders insiders, HiddenSchema schema, PriceRates rates) {
        this.limits = limits;
        this.messages = messages;
        this.insiders = insiders;
        this.schema = schema;
        this.rates = rates;
        this.parserOptions = limits.parserOptions();
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        if (input.getQuery().length() > limits.characters()) {
            throw refusal(Fault.badInput("door.characters", limits.characters()), input.getLocale());
        }
        input.getGraphQLContext().put(ParserOptions.class, parserOptions);
        return input;
    }

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((document, failure) -> {
            if (failure instanceof ParseCancelledTooDeepException) {
                throw refusal(
                        Fault.badInput("door.depth", limits.depth()),
                        parameters.getExecutionInput().getLocale());
            }
            if (failure instanceof ParseCancelledException) {
                throw refusal(
                        Fault.badInput("door.tokens", limits.tokens()),
                        parameters.getExecutionInput().getLocale());
            }
        });
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables parsed,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        check(parsed.getDocument(), parameters.getExecutionInput(), parameters.getSchema());
        return parsed;
    }

    /** Ends with a refusal when this viewer may only send ids of documents that are known. */
    void requireFreedom(ExecutionInput input) {
        try {
            insiders.require(input.getGraphQLContext(), "door.free");
        } catch (Fault fault) {
            throw refusal(fault, input.getLocale());
        }
    }

    /**
     * Ends with a refusal when the document, with the variables of this request, asks for too much, or for more than who
     * asks has left; keeps its price.
     */
    void check(Document document, ExecutionInput input, GraphQLSchema whole) {
        var context = input.getGraphQLContext();
        try {
            var result = new DocumentCheck(limits, whole)
                    .check(document, input.getRawVariables().toMap());
            if (result.readsSchema() && !insiders.include(context)) {
                throw Fault.badInput("door.introspection");
            }
            context.put(Price.class, result.price());
            rates.take(context, result.price().cost());
        } catch (Fault fault) {
            throw refusal(fault, input.getLocale());
        }
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return schema.fetcher(fetcher, parameters.getExecutionContext().getGraphQLContext());
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var shown = ShortMessages.of(schema.result(result, parameters.getExecutionInput()));
        Price price = parameters.getGraphQLContext().get(Price.class);
        return CompletableFuture.completedFuture(
                price == null ? shown : shown.transform(answer -> answer.addExtension("cost", price.cost())));
    }

    private AbortExecutionException refusal(Fault fault, Locale locale) {
        return new AbortExecutionException(List.of(messages.error(GraphqlErrorBuilder.newError(), fault, locale)));
    }
}
