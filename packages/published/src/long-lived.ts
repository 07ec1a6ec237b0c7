/**
 * Packages that run in programs which go on for long, as name@version, to judge the rules on that speak of what such a program leaves behind. Chosen
 * before a report of theirs was read: for each kind, of the names that came to mind, the 25 with the most downloads a month on the day of the choice,
 * in that order, in the newest version of that day.
 */
export const LONG_LIVED: Readonly<Record<string, readonly string[]>> = {
  'servers and web frameworks': [
    'ws@8.23.0', 'serve-static@2.2.1', 'express@5.3.0', 'http-proxy-middleware@4.2.1', 'http-proxy@1.18.1', 'hono@4.13.19',
    '@hono/node-server@2.1.8', 'connect@3.7.0', 'socket.io@4.8.4', 'engine.io@6.6.11', '@nestjs/common@12.5.1', '@nestjs/core@12.5.1', 'koa@3.2.1',
    'fastify@5.12.8', 'find-my-way@9.10.1', 'light-my-request@6.8.1', 'h3@2.0.8', 'express-session@1.19.0', '@trpc/server@11.25.2',
    '@apollo/server@5.5.1', 'micro@10.0.1', '@nestjs/microservices@12.1.1', '@hapi/hapi@21.4.10', 'nitropack@2.13.6', 'apollo-server-core@3.13.0',
  ],
  'HTTP clients and transports': [
    'https-proxy-agent@9.1.0', 'node-fetch@3.3.2', 'axios@1.21.1', 'undici@8.12.4', '@smithy/node-http-handler@4.14.2',
    '@smithy/fetch-http-handler@5.8.1', 'socks@2.8.10', 'gaxios@8.3.3', 'got@16.1.0', 'cross-fetch@4.1.0', '@grpc/grpc-js@1.14.7',
    'eventsource@5.1.5', 'agentkeepalive@4.6.0', 'superagent@10.4.2', 'request@2.88.2', 'google-gax@6.17.0', '@azure/core-rest-pipeline@1.25.0',
    'isomorphic-ws@5.0.0', 'needle@3.5.0', 'engine.io-client@6.6.8', 'socket.io-client@4.8.4', 'graphql-ws@6.4.2', 'graphql-request@7.4.0',
    '@apollo/client@4.3.8', 'relay-runtime@21.0.1',
  ],
  'SDKs of services': [
    '@octokit/core@7.0.8', '@sentry/core@11.12.0', '@aws-sdk/client-s3@3.1169.0', '@sentry/node@11.12.0', '@sentry/browser@11.12.0',
    '@supabase/realtime-js@2.119.0', '@supabase/auth-js@2.119.0', '@azure/msal-browser@5.29.0', '@azure/msal-node@7.2.1', '@azure/identity@4.14.1',
    '@google-cloud/storage@8.4.0', '@firebase/database@1.1.5', 'stripe@23.1.0', '@slack/web-api@8.2.0', '@aws-sdk/lib-storage@3.1169.0',
    'dd-trace@6.21.0', '@firebase/auth@1.13.6', '@azure/storage-blob@12.34.0', 'firebase@12.19.0', '@firebase/firestore@4.17.2',
    '@google-cloud/firestore@9.4.1', 'firebase-admin@14.5.1', '@datadog/browser-rum@7.16.2', 'posthog-js@1.449.2', 'twilio@6.2.0',
  ],
  'databases and caches': [
    'lru-cache@11.5.3', 'keyv@6.1.0', 'pg@8.23.1', 'pg-pool@3.14.0', 'idb@8.0.4', 'ioredis@6.0.0', 'mongodb@7.8.0', 'redis@6.3.1', 'mysql2@3.24.5',
    'generic-pool@3.9.0', '@prisma/client@7.10.0', '@redis/client@6.3.1', '@electric-sql/pglite@0.5.16', 'postgres@3.4.9', 'cacheable@2.5.0',
    'tarn@3.1.2', 'node-cache@5.1.2', 'mongoose@9.12.1', 'better-sqlite3@13.2.0', 'typeorm@1.1.1', 'knex@3.3.0', 'cache-manager@7.2.9',
    'kysely@0.29.9', 'tedious@20.3.9', 'sequelize@6.37.8',
  ],
  'queues, schedulers and workers': [
    'p-limit@7.3.3', 'cross-spawn@7.0.6', 'execa@10.2.1', 'jest-worker@30.5.1', 'async@3.2.6', 'p-retry@9.0.0', 'tinypool@2.2.0', 'p-queue@10.0.0',
    'cluster-key-slot@1.1.2', 'workerpool@10.0.3', 'nodemon@3.1.14', 'bottleneck@2.19.5', 'piscina@5.3.2', 'croner@11.0.0', 'cron@4.4.0',
    'node-schedule@2.1.1', 'bullmq@6.7.0', 'pm2@7.0.4', 'node-cron@4.6.0', 'kafkajs@2.2.4', 'amqplib@2.3.1', 'bull@4.16.5', 'comlink@4.4.2',
    '@temporalio/client@1.24.0', '@temporalio/worker@1.24.0',
  ],
  'loggers and telemetry': [
    'debug@4.4.3', '@opentelemetry/instrumentation@0.301.1', '@opentelemetry/sdk-trace-base@2.12.1', '@opentelemetry/sdk-metrics@3.1.1',
    'pino@10.4.0', 'winston@3.19.0', '@opentelemetry/otlp-exporter-base@0.301.1', 'winston-transport@4.9.0',
    '@opentelemetry/instrumentation-http@0.301.0', 'web-vitals@6.2.3', 'loglevel@1.9.2', '@opentelemetry/exporter-trace-otlp-http@0.301.0',
    'pino-pretty@13.2.0', 'morgan@1.12.1', '@opentelemetry/sdk-node@0.301.0', 'log4js@6.9.1', 'prom-client@15.1.3', 'bunyan@2.0.5', 'signale@1.4.0',
    'applicationinsights@3.17.0', '@bugsnag/js@9.0.0', 'logrocket@12.4.0', 'rollbar@3.1.0', '@grafana/faro-web-sdk@2.12.1',
    'elastic-apm-node@4.18.0',
  ],
  'agents and language models': [
    '@modelcontextprotocol/sdk@1.32.2', '@ai-sdk/provider-utils@5.0.81', 'openai@7.55.0', '@anthropic-ai/sdk@1.10.0', 'ai@7.0.173',
    '@google/genai@3.1.0', '@ai-sdk/openai@4.0.118', '@ai-sdk/react@4.0.177', 'langsmith@0.10.5', '@anthropic-ai/claude-agent-sdk@0.3.328',
    '@langchain/core@1.4.0', '@langchain/openai@1.6.0', '@openai/codex@0.169.0', '@mistralai/mistralai@2.7.0', 'langchain@1.5.14',
    '@langchain/langgraph@1.7.3', '@google/gemini-cli-core@0.61.0', 'langfuse@3.39.2', 'ollama@0.6.4', 'groq-sdk@1.6.0',
    '@pinecone-database/pinecone@9.0.0', '@mastra/core@1.71.0', 'weaviate-client@3.14.0', '@openai/agents-core@0.20.0',
    '@openai/agents-realtime@0.20.0',
  ],
  'UI libraries and state': [
    'rxjs@7.8.2', 'react-dom@19.3.1', 'react-router@8.5.1', 'framer-motion@14.14.0', '@tanstack/query-core@5.108.0', 'zustand@5.1.0', 'redux@5.0.1',
    '@tanstack/react-query@5.108.0', 'react-hook-form@7.92.0', 'jquery@4.0.0', 'react-redux@9.3.1', 'preact@11.2.0', '@reduxjs/toolkit@2.14.0',
    'vue@3.5.45', 'swr@2.5.1', '@vue/runtime-core@3.5.45', 'motion@14.14.0', '@angular/core@22.2.6', 'vue-router@5.5.1', '@angular/common@22.2.6',
    'lit@3.3.3', 'lottie-web@5.13.0', '@angular/router@22.2.6', '@react-spring/core@10.1.2', 'lit-element@4.2.2',
  ],
  'UI components and widgets': [
    '@floating-ui/dom@1.8.0', '@radix-ui/react-dismissable-layer@1.2.1', '@radix-ui/react-focus-scope@1.3.1', '@popperjs/core@2.11.8',
    'd3-zoom@3.0.1', 'socket.io-adapter@2.5.8', '@tanstack/virtual-core@3.19.11', '@dnd-kit/core@6.3.1', 'embla-carousel@8.6.0',
    '@mui/material@9.5.0', 'react-select@5.10.2', 'chart.js@4.6.1', 'prosemirror-view@1.42.9', '@tiptap/core@3.34.0', 'three@0.187.0',
    'bootstrap@5.3.8', '@codemirror/view@6.43.15', 'codemirror@6.65.7', 'rc-util@5.44.4', 'react-window@2.5.3', '@headlessui/react@2.2.10',
    'tippy.js@6.3.7', 'monaco-editor@0.57.0', '@mui/base@7.0.0-beta.4', 'react-dnd-html5-backend@16.0.1',
  ],
  'dev servers and build tools': [
    'typescript@7.0.2', 'chokidar@6.0.0', 'esbuild@0.28.2', 'eslint@10.15.0', 'rollup@4.68.5', 'prettier@3.10.1', 'vite@8.3.8',
    'jest-haste-map@30.5.1', 'jsdom@31.0.1', 'webpack@5.112.2', 'ts-node@10.9.2', 'jest-runner@30.5.2', 'watchpack@2.6.4', '@jest/core@30.5.2',
    'jest-circus@30.5.2', 'playwright-core@1.65.1', 'vitest@5.1.2', 'next@16.4.6', 'tsx@4.23.15', 'webpack-dev-middleware@8.6.1', 'serve@14.2.7',
    '@swc/core@1.16.22', '@parcel/watcher@2.6.0', 'webpack-dev-server@6.1.0', 'mocha@12.0.3',
  ],
};
