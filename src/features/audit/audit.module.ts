import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AnchorFile } from './anchor-file.js';
import { AuditController } from './audit.controller.js';
import { AuditRepository } from './audit.repository.js';
import { AuditService } from './audit.service.js';
import { AuditAnchors } from './audit-anchors.service.js';
import { AuditChainRepository } from './audit-chain.repository.js';
import { AuditTrail } from './audit-trail.js';
import { AuditVerifier } from './audit-verification.service.js';
import { SensitiveReadingInterceptor } from './sensitive-reading.interceptor.js';
import { SensitiveReadings } from './sensitive-readings.js';

@Module({
  controllers: [AuditController],
  providers: [
    AuditTrail,
    AuditRepository,
    AuditService,
    AuditChainRepository,
    AuditAnchors,
    AuditVerifier,
    AnchorFile,
    SensitiveReadings,
    { provide: APP_INTERCEPTOR, useClass: SensitiveReadingInterceptor },
  ],
  exports: [AuditTrail, AuditRepository, AuditAnchors, AuditVerifier, SensitiveReadings],
})
export class AuditModule {}
