FROM node:20-bookworm-slim
WORKDIR /cartera
COPY package.json package-lock.json .npmrc ./
COPY domain/package.json domain/
COPY database/package.json database/
COPY workflows/package.json workflows/
COPY activities/package.json activities/
COPY api/package.json api/
COPY infra/package.json infra/
COPY admin-ui/package.json admin-ui/
COPY field-ui/package.json field-ui/
RUN npm ci --ignore-scripts
COPY . .
RUN (cd admin-ui && npx vite build --outDir /cartera/screens/admin-ui) && (cd field-ui && npx vite build --outDir /cartera/screens/field-ui)
RUN install -d -o node -g node /var/lib/cartera/files
USER node
# @fastify/autoload sees `--require tsx` but not `--import tsx`.
ENV NODE_ENV=production FASTIFY_AUTOLOAD_TYPESCRIPT=1 MALLOC_ARENA_MAX=2
EXPOSE 14000
HEALTHCHECK --interval=10s --timeout=3s --retries=12 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.CARTERA_API_PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-old-space-size=512", "--import", "tsx"]
CMD ["api/src/server/main.ts"]
