package org.linli.identity;

import jakarta.servlet.DispatcherType;
import org.linli.shared.errors.FaultAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** What the outside may reach: GraphQL and health; metrics from this machine; the tools of the embedded mode. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] EMBEDDED_TOOLS = {"/", "/graphiql/**", "/preview/**", "/webjars/**", "/favicon.ico"};

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, Sessions sessions, People people, FaultAnswers answers, Environment environment) {
        var embedded = environment.getProperty("linli.embedded", Boolean.class, false);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerFilter(sessions, people, answers), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers("/graphql", "/actuator/health/**").permitAll();
                    requests.requestMatchers("/actuator/prometheus")
                            .access(IpAddressAuthorizationManager.hasIpAddress("127.0.0.1"));
                    if (embedded) {
                        requests.requestMatchers(EMBEDDED_TOOLS).permitAll();
                    }
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    /** Nobody signs in with a name and a password; this keeps Boot from inventing a user. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException("There are no such users");
        };
    }
}
