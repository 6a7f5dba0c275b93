package org.linli.identity;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.linli.shared.errors.FaultAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** What the outside may reach: GraphQL, pictures, exports, door signs, calendars, pushes and health; metrics from this machine; the embedded tools. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] EMBEDDED_TOOLS = {
        "/", "/graphiql/**", "/preview/**", "/wechat-sim/**", "/webjars/**", "/favicon.ico"
    };

    private static final List<String> FORWARDED = List.of("X-Forwarded-For", "Forwarded");

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
                    requests.requestMatchers("/graphql", "/pictures/**", "/wechat/push", "/actuator/health/**")
                            .permitAll();
                    requests.requestMatchers(
                                    HttpMethod.GET,
                                    "/exports/*",
                                    "/stations/*/today",
                                    "/stations/rooms/feeds/*",
                                    "/ballots/*")
                            .permitAll();
                    requests.requestMatchers("/actuator/prometheus").access(onThisMachine());
                    if (embedded) {
                        requests.requestMatchers(EMBEDDED_TOOLS).permitAll();
                    }
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    /** A proxy on this machine is not who asks, and what it forwards says so. */
    private static AuthorizationManager<RequestAuthorizationContext> onThisMachine() {
        AuthorizationManager<RequestAuthorizationContext> direct =
                (authentication, context) -> new AuthorizationDecision(FORWARDED.stream()
                        .allMatch(header -> context.getRequest().getHeader(header) == null));
        return AuthorizationManagers.allOf(IpAddressAuthorizationManager.hasIpAddress("127.0.0.1"), direct);
    }

    /** Nobody signs in with a name and a password; this keeps Boot from inventing a user. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException("There are no such users");
        };
    }
}
