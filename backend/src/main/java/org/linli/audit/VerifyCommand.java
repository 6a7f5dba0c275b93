package org.linli.audit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Checks the record and ends the server: {@code java -jar linli.jar --linli.audit.verify --server.port=0}, with
 * {@code --linli.audit.head=NUMBER:SEAL} to look for an end that was logged. Exits with 0 when the chain is unbroken.
 */
@Component
@ConditionalOnProperty("linli.audit.verify")
class VerifyCommand implements ApplicationRunner {

    private final ChainCheck check;
    private final ApplicationContext context;
    private final String head;

    VerifyCommand(ChainCheck check, ApplicationContext context, @Value("${linli.audit.head:}") String head) {
        this.check = check;
        this.context = context;
        this.head = head;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        var verdict = check.check(head.isEmpty() ? null : head);
        System.out.println(verdict.text());
        System.exit(SpringApplication.exit(context, () -> verdict.isUnbroken() ? 0 : 1));
    }
}
