import { Module } from '@nestjs/common';
import { GrantRepository } from './grants.repository.js';
import { OpenDataController } from './open-data.controller.js';
import { OpenDataService } from './open-data.service.js';

@Module({
  controllers: [OpenDataController],
  providers: [OpenDataService, GrantRepository],
  exports: [OpenDataService],
})
export class OpenDataModule {}
