package org.kontor.app.adapter.in.jobs;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Lets the jobs of all contexts run.
@Configuration
@EnableScheduling
class JobsConfiguration {}
