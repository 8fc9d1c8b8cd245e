package org.wholefamily.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.RequestContextFilter;

/** Closes every address of the product except those that are opened here. */
@Configuration
class HttpSecurityConfiguration {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    private static final RequestMatcher PAGES = any("/evidence");

    private static final String OWN_FILES_ONLY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " connect-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** The interfaces for programs: who calls says so with each request, or to ours by the session of the web apps. */
    @Bean
    @Order(1)
    SecurityFilterChain interfaces(
            HttpSecurity http,
            EngineIdentityFilter identity,
            EngineApiGate gate,
            BodyReading bodies,
            Identities identities,
            CallsOfOne turns)
            throws Exception {
        return http.securityMatcher(any(
                        "/engine-rest/**",
                        "/api/**",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml",
                        "/swagger-ui/**",
                        "/swagger-ui.html",
                        "/actuator/prometheus"))
                .httpBasic(basic -> basic.authenticationEntryPoint(new PasswordAsked()))
                // A new id for the session would throw out whoever has another call on its way.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .addFilterBefore(new WebAppUser(PATHS.matcher("/api/**"), identities), BasicAuthenticationFilter.class)
                .addFilterBefore(new CrossSiteGuard(), AuthorizationFilter.class)
                .addFilterAfter(turns, AuthorizationFilter.class)
                .addFilterAfter(identity, CallsOfOne.class)
                .addFilterAfter(gate, EngineIdentityFilter.class)
                .addFilterAfter(new ApiBodies(bodies), EngineApiGate.class)
                .build();
    }

    /** The web apps, which sign people in and guard their forms against other sites themselves. */
    @Bean
    @Order(2)
    SecurityFilterChain webApps(HttpSecurity http, EngineApiGate gate, CallsOfOne turns) throws Exception {
        return http.securityMatcher(any("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(calls -> calls.requestMatchers(PATHS.matcher("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new SessionToken(), AuthorizationFilter.class)
                .addFilterAfter(turns, AuthorizationFilter.class)
                .addFilterAfter(gate, CallsOfOne.class)
                .build();
    }

    /** Pages of our own for whoever is signed in to the web apps; others are sent there. */
    @Bean
    @Order(2)
    SecurityFilterChain ownPages(HttpSecurity http, EngineIdentityFilter identity, Identities identities)
            throws Exception {
        return http.securityMatcher(PAGES)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_FILES_ONLY)))
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, nobody) -> {
                    response.setStatus(HttpServletResponse.SC_FOUND);
                    response.setHeader(HttpHeaders.LOCATION, SignedInPage.TASKLIST);
                }))
                .authorizeHttpRequests(calls -> calls.requestMatchers(PATHS.matcher(HttpMethod.GET, "/**"))
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new WebAppUser(PAGES, identities), AnonymousAuthenticationFilter.class)
                .addFilterAfter(identity, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                PATHS.matcher(HttpMethod.GET, "/"),
                                PATHS.matcher(HttpMethod.GET, "/actuator/health/**"),
                                PATHS.matcher(HttpMethod.GET, "/favicon.ico"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Before everything else that reads an address, however the request came here. */
    @Bean
    FilterRegistrationBean<PlainAddresses> plainAddresses() {
        FilterRegistrationBean<PlainAddresses> everywhere = new FilterRegistrationBean<>(new PlainAddresses());
        everywhere.setOrder(Ordered.HIGHEST_PRECEDENCE);
        everywhere.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return everywhere;
    }

    /** Before passwords are checked, which depends on the address that a request comes from. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> requestAtHand() {
        FilterRegistrationBean<RequestContextFilter> everywhere =
                new FilterRegistrationBean<>(new RequestContextFilter());
        everywhere.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return everywhere;
    }

    /** These filters work inside the chains above only. */
    @Bean
    FilterRegistrationBean<EngineIdentityFilter> identityOnlyInAChain(EngineIdentityFilter filter) {
        return onlyInAChain(filter);
    }

    @Bean
    FilterRegistrationBean<EngineApiGate> gateOnlyInAChain(EngineApiGate filter) {
        return onlyInAChain(filter);
    }

    @Bean
    FilterRegistrationBean<CallsOfOne> callsOnlyInAChain(CallsOfOne filter) {
        return onlyInAChain(filter);
    }

    private static <F extends Filter> FilterRegistrationBean<F> onlyInAChain(F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(PATHS::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
    }
}
