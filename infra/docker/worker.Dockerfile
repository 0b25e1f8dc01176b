# Debian, not Alpine: Temporal's native core needs glibc.
FROM node:20-bookworm-slim
# Python and pip fetch the postal catalogue, which its package registry carries.
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3-pip ca-certificates \
 && rm -rf /var/lib/apt/lists/*
# The solver of the day plan, the same version as natively.
RUN pip install --no-cache-dir --break-system-packages pyvroom==1.15.2
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
RUN install -d -o node -g node /var/lib/cartera/files
USER node
ENV NODE_ENV=production MALLOC_ARENA_MAX=2
ENTRYPOINT ["node", "--max-old-space-size=512", "--import", "tsx"]
CMD ["activities/src/worker/main.ts"]
