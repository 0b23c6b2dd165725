FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json nest-cli.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data
# What is freed goes back: with an arena for each thread, and pieces of uploads and exports between what stays, glibc keeps ever more.
ENV MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 MALLOC_MMAP_THRESHOLD_=65536
RUN install --directory --owner=node --group=node /data /backups
WORKDIR /app
COPY package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY migrations ./migrations
COPY src/web/assets ./src/web/assets
COPY src/platform/documents-text/pdf-thread.mjs ./src/platform/documents-text/pdf-thread.mjs
COPY src/platform/papers/paper-thread.mjs ./src/platform/papers/paper-thread.mjs
COPY src/platform/signatures/signature-thread.mjs ./src/platform/signatures/signature-thread.mjs
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/main.js"]
