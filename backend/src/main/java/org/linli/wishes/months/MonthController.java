package org.linli.wishes.months;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.linli.organisation.Organisation;
import org.linli.shared.answers.Sources;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what was counted, those of all nodes of an answer together. */
@Controller
class MonthController {

    private static final String LOADER = "wishMonths";

    MonthController(BatchLoaderRegistry loaders, Months months) {
        loaders.<Months.Asked, List<WishMonth>>forName(LOADER)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> months.of(asked)));
    }

    @SchemaMapping(typeName = "Organisation", field = "wishMonths")
    CompletableFuture<List<WishMonth>> wishMonths(
            Organisation organisation,
            @Argument LocalDate from,
            @Argument LocalDate to,
            DataFetchingEnvironment environment) {
        Sources.of(environment).add(Tally.MONTHS, organisation.id());
        DataLoader<Months.Asked, List<WishMonth>> loader = environment.getDataLoader(LOADER);
        return loader.load(new Months.Asked(organisation.id(), Span.between(from, to)));
    }
}
