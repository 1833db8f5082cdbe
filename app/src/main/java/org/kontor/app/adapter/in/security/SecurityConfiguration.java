package org.kontor.app.adapter.in.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kontor.app.domain.keys.ApiKeys;
import org.kontor.app.domain.people.Access;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Person;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Two doors: systems with a key under `/api`, without session or cookie; people everywhere else,
/// by form, with a session and a token in each form. What is behind the doors is decided by
/// [Access] and [ApiAccess]; what is in neither is shut.
@Configuration
class SecurityConfiguration {
  private static final String API = "/api/v1";
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";
  private static final String[] OPEN = {"/sign-in", "/session", "/problems/**"};

  /// What every page is made of, and how machines ask whether we live.
  private static final String[] FURNISHINGS = {
    "/error",
    "/actuator/health/**",
    "/favicon*",
    "/icons*.svg",
    "/kontor*",
    "/theme*.js",
    "/css/**",
    "/fonts/**",
    "/vendor/**",
    "/webjars/**",
    "/media/**"
  };

  static RequestMatcher furnishings() {
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        Arrays.stream(FURNISHINGS).<RequestMatcher>map(paths::matcher).toList());
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /// PostgreSQL keeps no NUL, and nobody types one.
  @Bean
  StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  /// Requests are measured as a whole; to watch each filter costs more than it tells.
  @Bean
  SecurityObservationSettings securityObservationSettings() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(1)
  SecurityFilterChain systems(
      HttpSecurity http,
      ApiKeys keys,
      Clock clock,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
    ApiTurnaway turnaway = new ApiTurnaway(errors);
    return http.securityMatcher("/api/**")
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(new KeyFilter(keys, clock), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                    "/api/openapi.json",
                    "/api/openapi.json/**",
                    "/api/docs",
                    "/api/docs/**",
                    "/api/swagger-ui/**")
                .permitAll()
                .anyRequest()
                .access((who, context) -> new AuthorizationDecision(mayCall(who, context))))
        .exceptionHandling(
            refusal -> refusal.authenticationEntryPoint(turnaway).accessDeniedHandler(turnaway))
        .headers(headers ->
            headers.addHeaderWriter((request, response) ->
                response.setHeader("Content-Security-Policy", policyOfSystems(request))))
        .build();
  }

  /// [PersonAuthentication] is found as a bean. Named here as well it would be asked twice about
  /// each wrong password, and count two.
  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http, People people, Clock clock) {
    Turnaway turnaway = new Turnaway();
    HttpSessionRequestCache asked = new HttpSessionRequestCache();
    asked.setRequestMatcher(request ->
        "GET".equals(request.getMethod()) && !Htmx.asks(request) && !Turnaway.isStream(request));
    SignInAnswers answers = new SignInAnswers(asked, clock);
    return http.addFilterBefore(new FreshPerson(people), AuthorizationFilter.class)
        .requestCache(cache -> cache.requestCache(asked))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(FURNISHINGS)
                .permitAll()
                .anyRequest()
                .access((who, context) -> new AuthorizationDecision(mayEnter(who, context))))
        .formLogin(form ->
            form.loginPage("/sign-in").successHandler(answers).failureHandler(answers).permitAll())
        .logout(logout ->
            logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out").permitAll())
        .exceptionHandling(
            refusal -> refusal.authenticationEntryPoint(turnaway).accessDeniedHandler(turnaway))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                    permissions.policy("camera=(self), microphone=(), geolocation=(), payment=()")))
        .build();
  }

  /// The explorer isn't ours and writes styles into its elements.
  private static String policyOfSystems(HttpServletRequest request) {
    boolean explorer =
        request.getRequestURI().startsWith(request.getContextPath() + "/api/swagger-ui");
    return explorer
        ? POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        : POLICY;
  }

  private static boolean mayEnter(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    Authentication authentication = who.get();
    return authentication != null
        && authentication.getPrincipal() instanceof Person person
        && (reads(request)
            ? Access.mayLook(person.role(), path(request))
            : Access.mayChange(person.role(), path(request)));
  }

  private static boolean mayCall(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    String path = path(request);
    return who.get() instanceof KeyAuthentication system
        && path.startsWith(API)
        && system.key().allows(ApiAccess.needed(request.getMethod(), path.substring(API.length())));
  }

  private static boolean reads(HttpServletRequest request) {
    return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
  }

  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }
}
