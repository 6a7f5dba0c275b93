package org.linli.shared;

import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds use cases to what {@link Permitted} says, behind the rules of the schema. */
@Configuration(proxyBeanMethods = false)
class PermittedUseCases {

    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor permittedAdvisor() {
        var pointcut = AnnotationMatchingPointcut.forMethodAnnotation(Permitted.class);
        MethodInterceptor check = PermittedUseCases::check;
        return new DefaultPointcutAdvisor(pointcut, check);
    }

    private static Object check(MethodInvocation invocation) throws Throwable {
        var permission = invocation.getMethod().getAnnotation(Permitted.class).value();
        Arrays.stream(invocation.getArguments())
                .filter(Viewer.class::isInstance)
                .map(Viewer.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(invocation.getMethod() + " is @Permitted to no viewer"))
                .require(permission);
        return invocation.proceed();
    }
}
